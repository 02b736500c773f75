// Fills in the zone that the browser lives by, as long as nobody has chosen one. Everything works without it.
(() => {
  const select = document.getElementById("zone");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!select || select.value || !zone || !zone.includes("/") || zone.startsWith("Etc/")) {
    return;
  }
  if (![...select.options].some((option) => option.value === zone)) {
    const city = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
    select.add(new Option(city, zone), 1);
  }
  select.value = zone;
})();
