// Unpacks the browsers, which npm packages hold as brotli streams: node_modules/<name>/chromium.
import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const here = (path) => new URL(path, import.meta.url);
const { devDependencies } = JSON.parse(readFileSync(here("package.json"), "utf8"));
for (const name of Object.keys(devDependencies)) {
  const folder = `node_modules/${name}`;
  const packed = createReadStream(here(`${folder}/bin/chromium.br`));
  const program = createWriteStream(here(`${folder}/chromium`), { mode: 0o755 });
  await pipeline(packed, createBrotliDecompress(), program);
}
