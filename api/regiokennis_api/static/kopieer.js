// Copies a text of the page; without this file, or without a clipboard, the text can be selected by hand.
"use strict";

const told = document.getElementById("kopieer-melding");

async function copy(button) {
  const text = document.getElementById(button.dataset.kopieer);
  try {
    await navigator.clipboard.writeText(text.textContent);
    told.textContent = "De tekst met bronnen is gekopieerd.";
  } catch {
    text.closest("details").open = true;
    text.focus();
    window.getSelection().selectAllChildren(text);
    told.textContent = "Kopiëren mag hier niet vanzelf. De tekst is geselecteerd: kopieer hem zelf.";
  }
}

for (const button of document.querySelectorAll("[data-kopieer]")) {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
}
