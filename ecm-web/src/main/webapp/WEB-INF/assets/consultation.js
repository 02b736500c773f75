// Knows the zone that the browser lives by, and shows other times without leaving the page. Everything works without it.
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

  // A browser that goes back finds a radio again by its place in the list, and another list may stand there by then.
  const keep = () => history.replaceState({ ...history.state, start: chosen() }, "");

  // The form comes back whole; only the times of it are wanted, so that nothing that was typed is touched.
  const ask = async (button, start = chosen()) => {
    const sent = new FormData(form); // the button as its second argument is passed over by browsers before 2023
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

  // What was chosen meanwhile stays chosen, and what was in focus stays so, as far as it is listed still.
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
        form.requestSubmit(button); // they have to be read
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

  // Everything else that is needed is older than the signs this file is written with.
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
          // whoever has begun to look at the times is not disturbed: a time read on another clock is told when it is sent
          if (!turns && !renewed && !chosen() && !isIn(offered())) {
            put(fresh, before);
          }
        })
        .catch(() => {});
    }
  };

  // A browser that goes back fills in the form before this, and not before the script is run.
  addEventListener("pageshow", begin);
})();
