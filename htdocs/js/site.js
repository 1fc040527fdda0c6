// Conveniences only: every page works without this file. No inline script anywhere, so that the page's policy can forbid it.
"use strict";

// Characters are counted as the server counts them: code points after NFC, a line break once.
function lengthOf(text) {
  let count = 0;
  for (const _ of text.normalize("NFC").replace(/\r\n/g, "\n")) count += 1;
  return count;
}

function keepCounting(place) {
  const field = place.querySelector("textarea, input");
  const counter = place.querySelector(".counter");
  const limit = Number(place.dataset.limit);
  // Read out only after a pause in typing, and from an element of its own: the visible line changes with every key.
  const spoken = document.createElement("span");
  spoken.className = "unseen";
  spoken.setAttribute("aria-live", "polite");
  place.append(spoken);
  let pause;
  field.addEventListener("input", () => {
    const count = lengthOf(field.value);
    const isOver = count > limit;
    const sentence = isOver ? place.dataset.over : place.dataset.within;
    counter.textContent = sentence.replace("{count}", count).replace("{limit}", limit).replace("{over}", count - limit);
    counter.classList.toggle("is-over", isOver);
    if ("quiet" in counter.dataset) counter.hidden = count * 5 < limit * 4;
    clearTimeout(pause);
    pause = setTimeout(() => { if (count * 5 >= limit * 4) spoken.textContent = counter.textContent; }, 1000);
  });
}

// The second press of a double click sends nothing. Buttons stay enabled: whoever comes back to the page can press them again.
function sendOnce(form) {
  let sentAt = 0;
  form.addEventListener("submit", (event) => {
    if (Date.now() - sentAt < 5000) event.preventDefault();
    else sentAt = Date.now();
  });
  window.addEventListener("pageshow", () => { sentAt = 0; });
}

function closeOnLeaving(menu) {
  document.addEventListener("click", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}

// Where the style sheet alone cannot make a field as high as its text, a long answer would be cut off on paper.
function showWhole(area) {
  window.addEventListener("beforeprint", () => { area.style.height = `${area.scrollHeight + 2}px`; });
  window.addEventListener("afterprint", () => { area.style.height = ""; });
}

document.querySelectorAll("[data-limit]").forEach(keepCounting);
document.querySelectorAll("form[method=post]").forEach(sendOnce);
if (!CSS.supports("field-sizing", "content")) document.querySelectorAll("textarea").forEach(showWhole);
document.querySelectorAll("details.languages").forEach(closeOnLeaving);
if (!location.hash) document.getElementById("error-summary")?.focus();
