// A form that was received is empty for whoever goes back to it: a phone may be shared. This tab keeps two times for that,
// when a form was sent and when one was received, and nothing of what was written.
(() => {
  const form = document.querySelector("form.form");
  if (!form) {
    sessionStorage.setItem("received", Date.now());
    return;
  }
  form.addEventListener("submit", () => history.replaceState({ ...history.state, sent: Date.now() }, ""));

  // By then a browser that goes back has filled in the form. What came back with something to mend was not received.
  addEventListener("pageshow", () => {
    if (history.state?.sent <= Number(sessionStorage.getItem("received"))) {
      form.reset();
      history.replaceState(null, "");
    }
  });
})();
