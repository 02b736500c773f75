// Knows the zone that the browser lives by, and shows other times without leaving the page. Everything works without it.
(() => {
  const select = document.getElementById("zone");
  const offered = () => document.getElementById("offered");
  const form = select?.form;
  if (!form) {
    return;
  }

  const wordings = (page) => [...page.querySelectorAll("input[name=read]")].map((input) => input.value).join();

  // The form comes back whole; only the times of it are wanted, so that nothing that was typed is touched.
  const show = async (button) => {
    const sent = new FormData(form, button);
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("offered");
    if (!answer.ok || !fresh || wordings(page) !== wordings(document)) {
      throw new Error("no times");
    }
    offered().replaceWith(fresh);
    return fresh;
  };

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[name=show]");
    if (!button || button.value.startsWith("meeting:")) {
      return;
    }
    event.preventDefault();
    button.setAttribute("aria-busy", "true");
    show(button)
      .then((fresh) => fresh.focus())
      .catch(() => form.requestSubmit(button))
      .finally(() => button.removeAttribute("aria-busy"));
  });

  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (select.value || !zone || !zone.includes("/") || zone.startsWith("Etc/")) {
    return;
  }
  if (![...select.options].some((option) => option.value === zone)) {
    const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
    select.add(new Option(city, zone), 1);
  }
  select.value = zone;
  const there = form.querySelector("button[name=show][value=times]");
  if (there) {
    show(there).catch(() => {});
  }
})();
