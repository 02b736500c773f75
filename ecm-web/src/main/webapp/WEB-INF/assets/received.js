// Empties a form that the site has received when someone goes back to it, because people share phones. For this, the tab
// stores two times, when a form was sent and when one was received, and none of the text.
(() => {
  const form = document.querySelector("form.form");
  if (!form) {
    sessionStorage.setItem("received", Date.now());
    return;
  }
  form.addEventListener("submit", () => history.replaceState({ ...history.state, sent: Date.now() }, ""));

  // By now the browser has filled in the form. If the form came back with errors, the site hasn't received it.
  addEventListener("pageshow", () => {
    if (history.state?.sent <= Number(sessionStorage.getItem("received"))) {
      form.reset();
      history.replaceState(null, "");
    }
  });
})();
