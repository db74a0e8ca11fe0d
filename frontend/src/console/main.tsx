import "./styles/index.css";

import { render } from "preact";

import { App } from "./App";
import { listenForKeys } from "./keys";
import { key, signIn } from "./state/auth";

const root = document.getElementById("console");
if (root) render(<App />, root);
listenForKeys();
if (key.value) void signIn(key.value);
