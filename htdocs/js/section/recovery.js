// After a crash or a closed tab: a text that this browser kept is offered where it is newer than what the site has, and another one.
import { entries } from "./paper.js";

export function offerCopies(paper, copies, notes, words, clock) {
  const times = new Map(entries(words.times).map(([entry, mine]) => {
    const colon = entry.lastIndexOf(":");
    return [entry.slice(0, colon), { at: Number(entry.slice(colon + 1)), isMine: mine === 1 }];
  }));
  for (const question of paper.questions.values()) {
    const copy = copies.get(question);
    if (!copy) continue;
    const saved = times.get(question.id);
    const isNewer = !saved || copy.at > saved.at;
    // Somebody else's later text does not make one's own, which never arrived, go away.
    const isApart = !isNewer && !saved.isMine && copy.base < question.base;
    if (copy.value === question.saved || !(isNewer || isApart)) copies.discard(question);
    else offer(question, copy, isNewer ? words.newer : words.apart);
  }

  function offer(question, copy, sentence) {
    const note = notes.put(question, "kept", sentence.replace("{time}", clock.words(copy.at)));
    const text = document.createElement("p");
    text.className = "kept-text";
    text.textContent = told(question, copy.value);
    const use = () => { question.value = copy.value; notes.remove(question, "kept"); question.controls[0].focus(); };
    const discard = () => { copies.discard(question); notes.remove(question, "kept"); question.controls[0].focus(); };
    note.append(text, notes.button(words.use, use), notes.button(words.discard, discard));
  }
}

// The copy in words: what was typed, and the labels of what was chosen.
function told(question, value) {
  return [...new URLSearchParams(value)].filter(([, text]) => text).map(([name, text]) => {
    const control = question.controls.find((each) => each.name === name && (each.type !== "radio" && each.type !== "checkbox" || each.value === text));
    if (control?.tagName === "SELECT") return [...control.options].find((option) => option.value === text)?.text ?? text;
    if (control?.type === "radio" || control?.type === "checkbox") return control.closest("label")?.innerText.trim() ?? text;
    return text;
  }).join(question.controls.length === 1 ? "" : " · ");
}
