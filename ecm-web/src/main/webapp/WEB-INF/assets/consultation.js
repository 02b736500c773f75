// Selects the browser's time zone, and shows other times without leaving the page. The form also works without this script.
(() => {
  const select = document.getElementById("zone");
  const form = select?.form;
  if (!form) {
    return;
  }

  const offered = () => document.getElementById("offered");
  const starts = (region) => [...region.querySelectorAll("input[name=start]")];
  const chosen = () => starts(offered()).find((radio) => radio.checked)?.value;
  const choose = (start) => starts(offered()).forEach((radio) => (radio.checked = radio.value === start));
  const isIn = (region) => region.contains(document.activeElement);
  const wordings = (page) => [...page.querySelectorAll("input[name=read]")].map((input) => input.value).join();
  const unreached = () => document.getElementById("times-unreached");

  // When the visitor goes back, the browser restores a radio button by its position, but the list may have changed.
  const keep = () => history.replaceState({ ...history.state, start: chosen() }, "");

  // The response has the whole form. Use only its times, so that nothing that the visitor typed changes.
  const ask = async (button, start = chosen()) => {
    const sent = new FormData(form); // browsers before 2023 ignore the button as a second argument
    sent.set(button.name, button.value);
    if (start) {
      sent.set("start", start);
    }
    const headers = { "Ecm-Show": button.value };
    const answer = await fetch(form.action, { method: "POST", headers, body: new URLSearchParams(sent) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("offered");
    if (!answer.ok || !fresh) {
      throw new Error("no times");
    }
    return { fresh, renewed: wordings(page) !== wordings(document) };
  };

  // Keep the choice and the focus if they're still in the list, even if the visitor changed them in the meantime.
  const put = (fresh, start = chosen()) => {
    const id = isIn(offered()) ? document.activeElement.id : "";
    offered().replaceWith(fresh);
    choose(start);
    keep();
    return document.getElementById(id) ?? fresh;
  };

  let turns = 0;

  const turn = async (button) => {
    const mine = ++turns;
    unreached().hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      const { fresh, renewed } = await ask(button);
      if (mine !== turns) {
        return;
      }
      if (renewed) {
        form.requestSubmit(button); // the visitor has to read the new wordings
        return;
      }
      const stayed = [button, document.body].includes(document.activeElement) || isIn(offered());
      const next = put(fresh);
      if (stayed) {
        next.focus();
      }
    } catch {
      if (mine === turns) {
        unreached().hidden = false;
        unreached().scrollIntoView({ block: "nearest" });
      }
    } finally {
      button.removeAttribute("aria-busy");
    }
  };

  // Browsers that understand this file's syntax have everything else that it needs.
  if (form.requestSubmit) {
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button[name=show]");
      if (button && !button.value.startsWith("meeting:")) {
        event.preventDefault();
        turn(button);
      }
    });
  }
  form.addEventListener("change", (event) => {
    if (event.target.name === "start") {
      keep();
    }
  });

  const begin = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!select.value && zone?.includes("/") && !zone.startsWith("Etc/")) {
      if (![...select.options].some((option) => option.value === zone)) {
        const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
        select.add(new Option(city, zone), 1);
      }
      select.value = zone;
    }

    const before = history.state?.start;
    if (before) {
      choose(before);
    }
    const there = form.querySelector("button[name=show][value=times]");
    const listed = form.querySelector("input[name=listed]")?.value;
    if (there && listed && select.value && (select.value !== listed || (before && !chosen()))) {
      ask(there, before)
        .then(({ fresh, renewed }) => {
          // Don't disturb visitors who already look at the times. The site handles a time in another zone when they send it.
          if (!turns && !renewed && !chosen() && !isIn(offered())) {
            put(fresh, before);
          }
        })
        .catch(() => {});
    }
  };

  // When the visitor goes back, the browser fills in the form after this script runs but before this event.
  addEventListener("pageshow", begin);
})();
