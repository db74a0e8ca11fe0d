import "./chat.css";

import { define } from "../widget/element";

const asked = new URLSearchParams(location.search);
const chat = document.querySelector("secondline-chat");
for (const name of ["agent", "language"]) {
  const value = asked.get(name);
  if (value) chat?.setAttribute(name, value);
}
define();
