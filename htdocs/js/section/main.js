// A section's page that saves itself. The page works without all this: the buttons at its end save everything.
import { Copies } from "./copies.js";
import { Clock } from "./clock.js";
import { Follow } from "./follow.js";
import { Notes } from "./notes.js";
import { offerCopies } from "./recovery.js";
import { Paper } from "./paper.js";
import { Presence } from "./presence.js";
import { Post } from "./post.js";
import { Saving } from "./saving.js";
import { SignIn } from "./sign-in.js";
import { Status } from "./status.js";

const line = document.getElementById("saving");
const form = line?.closest("form");
if (form) {
  const words = line.dataset;
  const clock = new Clock(words);
  const paper = new Paper(form);
  const copies = new Copies(words.account, new URL(form.action).pathname, clock);
  const post = new Post(form, paper);
  const notes = new Notes(words);
  const status = new Status(line);
  const signIn = new SignIn(words, post, status);
  const presence = new Presence(post, paper, notes, signIn);
  const follow = new Follow(paper, notes, status);
  const saving = new Saving({ form, paper, copies, post, status, notes, signIn, presence, follow });
  offerCopies(paper, copies, notes, words, clock);
  saving.begin();
  presence.begin();
}
