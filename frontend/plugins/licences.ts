import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Plugin } from "vite";

// What reaches a browser. Build tools stay on the machine that builds.
const SHIPPED = ["preact", "@preact/signals", "@preact/signals-core", "swagger-ui-dist"];

interface Manifest {
  name: string;
  version: string;
  license?: string;
  homepage?: string;
}

/** Writes THIRD_PARTY_LICENSES.txt beside the files it is about. */
export function licences(modules: string, outDir: string): Plugin {
  return {
    name: "secondline-licences",
    apply: "build",
    closeBundle() {
      const text = SHIPPED.map((name) => entry(join(modules, name))).join(`\n${"-".repeat(80)}\n\n`);
      writeFileSync(join(outDir, "THIRD_PARTY_LICENSES.txt"), text);
    },
  };
}

function entry(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const head = `${manifest.name} ${manifest.version} (${manifest.license ?? "see below"})`;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)/i.test(file) && existsSync(join(folder, file)))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0) throw new Error(`${manifest.name} has no licence file to pass on`);
  return [head, manifest.homepage ?? "", "", ...texts, ""].join("\n");
}
