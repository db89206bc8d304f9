"use strict";
// Makes of the plain form an editor (Yasqe, of YASGUI) with the result below it, fixed to our own endpoint. Without
// this file or the editor the form works as it is. Nothing is kept in the browser and nothing is asked of others.
(() => {
  const form = document.getElementById("sparql");
  if (!form || typeof Yasqe === "undefined") return;
  const field = form.querySelector("textarea");
  const message = document.getElementById("sparql-melding");
  const result = document.getElementById("sparql-uitkomst");
  const SHOWN = 1000;

  const place = document.createElement("div");
  field.before(place);
  field.hidden = true;
  const editor = new Yasqe(place, {
    value: field.value,
    persistenceId: null,
    autocompleters: ["variables"],
    createShareableLink: null,
    consumeShareLink: null,
    resizeable: false,
    showQueryButton: false,
    lineWrapping: true,
    // Tab must leave the field, or who has only a keyboard is caught in it (WCAG 2.1.2).
    extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": () => form.requestSubmit() },
  });
  editor.getInputField().setAttribute("aria-label", form.querySelector("label").textContent);

  const element = (name, text, parent) => {
    const made = parent.appendChild(document.createElement(name));
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const showTerm = (term, cell) => {
    if (!term) return;
    if (term.type !== "uri" || !/^https?:/.test(term.value)) {
      cell.textContent = term.value;
      return;
    }
    const link = element("a", term.value.replace(/^.*[/#](?=.)/, ""), cell);
    const { basis } = form.dataset; // our own addresses are pages here, wherever this runs
    link.href = term.value.startsWith(basis) ? `/${term.value.slice(basis.length)}` : term.value;
    link.title = term.value;
  };

  const showTable = ({ head, results }) => {
    const table = element("table", undefined, result);
    const heads = element("tr", undefined, element("thead", undefined, table));
    head.vars.forEach((name) => { element("th", name, heads).scope = "col"; });
    const body = element("tbody", undefined, table);
    results.bindings.slice(0, SHOWN).forEach((row) => {
      const line = element("tr", undefined, body);
      head.vars.forEach((name) => showTerm(row[name], element("td", undefined, line)));
    });
    const count = results.bindings.length;
    message.textContent = count > SHOWN ? `${count} rijen; hier staan de eerste ${SHOWN}.` : `${count} ${count === 1 ? "rij" : "rijen"}.`;
  };

  const show = async (answer) => {
    const kind = answer.headers.get("Content-Type") || "";
    if (!answer.ok) {
      const problem = kind.includes("json") ? await answer.json() : {};
      message.textContent = problem.detail || problem.title || "De vraag lukte niet.";
    } else if (kind.includes("sparql-results+json")) {
      const told = await answer.json();
      if ("boolean" in told) message.textContent = told.boolean ? "Ja." : "Nee.";
      else showTable(told);
    } else {
      element("pre", await answer.text(), result);
      message.textContent = "De uitkomst staat hieronder.";
    }
    result.hidden = !result.firstChild;
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    message.textContent = "Bezig met zoeken.";
    result.replaceChildren();
    result.hidden = true;
    try {
      await show(await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/sparql-results+json, text/turtle;q=0.9" },
        body: new URLSearchParams({ query: editor.getValue() }),
      }));
    } catch {
      message.textContent = "De server is niet te bereiken.";
    }
  });
})();
