// Opens every exported diagram with readers that are not ours, and holds what they see against the
// blueprint itself:
//   BPMN      bpmn-moddle reads it without a warning, sees the same lanes, steps and arrows, and what
//             it writes again leads back to the same blueprint;
//   draw.io   as mxGraph needs it: two root cells, known parents, geometry, arrows with both ends, no
//             two cards on one another; the same graph; it leads back to the same blueprint;
//   SVG       well-formed XML of listed elements with every title in it.
// Run with SERVISCOPE_BINARY; prints one line for each difference and the number of checks.
import { DOMParser } from "@xmldom/xmldom";
import { BpmnModdle } from "bpmn-moddle";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

const binary = process.env.SERVISCOPE_BINARY;
if (!binary) throw new Error("SERVISCOPE_BINARY names no binary");

const TEMPLATES = [
  "blank", "hotel", "over_attention", "right_moment", "complaint", "stages", "hospital", "car_dealer",
];
const SVG_ELEMENTS = new Set([
  "svg", "title", "desc", "g", "rect", "line", "path", "circle", "text", "tspan",
]);

const folder = mkdtempSync(join(tmpdir(), "serviscope-diagrams-"));
let checks = 0;
const differences = [];

function check(name, holds, detail = "") {
  checks += 1;
  if (!holds) differences.push(`${name}${detail === "" ? "" : `: ${detail}`}`);
}

/** Checks that two lists hold the same, in any order. */
function same(name, one, other) {
  const [a, b] = [[...one].sort(), [...other].sort()];
  const missing = b.filter((entry) => !a.includes(entry));
  const extra = a.filter((entry) => !b.includes(entry));
  check(name, isDeepStrictEqual(a, b), `missing ${JSON.stringify(missing)}, extra ${JSON.stringify(extra)}`);
}

function run(args) {
  return execFileSync(binary, ["export", ...args], { encoding: "utf8", maxBuffer: 64_000_000 });
}

/** The blueprint of a diagram as our own reader sees it. */
function reread(text, extension) {
  const path = join(folder, `again.${extension}`);
  writeFileSync(path, text);
  return JSON.parse(run([path, "--to", "json"]));
}

function parsed(name, text) {
  const problems = [];
  const parser = new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) });
  const root = parser.parseFromString(text, "text/xml").documentElement;
  check(`${name}: well-formed`, problems.length === 0, problems.join("; "));
  return root;
}

const all = (root, name) => [...root.getElementsByTagName(name)];
const squeezed = (text) => text.replace(/\s+/g, "");

/** A blueprint's steps and arrows by what they are called. */
function graph(blueprint, lang) {
  const of = (text) => (lang === "zh" ? text.zh || text.en : text.en || text.zh) ?? "";
  const title = new Map(blueprint.cards.map((card) => [card.id, of(card.title)]));
  const arrow = (link) => `${title.get(link.from)} > ${title.get(link.to)}`;
  return {
    steps: blueprint.cards.map((card) => of(card.title)),
    flows: blueprint.links.filter((link) => link.kind !== "information").map(arrow),
    information: blueprint.links.filter((link) => link.kind === "information").map(arrow),
    arrows: blueprint.links.map(arrow),
    lanes: blueprint.lanes.length,
    inLanes: blueprint.lanes.map((lane) => blueprint.cards.filter((card) => card.lane === lane.id).length),
  };
}

async function bpmn(name, text, blueprint, lang) {
  const moddle = new BpmnModdle();
  const { rootElement, warnings } = await moddle.fromXML(text);
  check(`${name}: no warnings`, warnings.length === 0, warnings.map(({ message }) => message).join("; "));
  const process = rootElement.rootElements.find((element) => element.$type === "bpmn:Process");
  const expected = graph(blueprint, lang);
  const elements = process.flowElements ?? [];
  const flows = elements.filter((element) => element.$type === "bpmn:SequenceFlow");
  const steps = elements.filter((element) => element.$type !== "bpmn:SequenceFlow");
  same(`${name}: steps`, steps.map((step) => step.name ?? ""), expected.steps);
  const arrow = (edge) => `${edge.sourceRef?.name ?? ""} > ${edge.targetRef?.name ?? ""}`;
  same(`${name}: flows`, flows.map(arrow), expected.flows);
  const associations = (process.artifacts ?? []).filter((element) => element.$type === "bpmn:Association");
  same(`${name}: associations`, associations.map(arrow), expected.information);
  const lanes = process.laneSets[0].lanes;
  check(
    `${name}: lanes`,
    isDeepStrictEqual(lanes.map((lane) => (lane.flowNodeRef ?? []).length), expected.inLanes),
  );
  const shapes = rootElement.diagrams[0].plane.planeElement;
  check(`${name}: everything is drawn`, shapes.length === 1 + lanes.length + elements.length + associations.length);
  check(`${name}: drawn elements exist`, shapes.every((shape) => shape.bpmnElement));
  check(`${name}: reads back equal`, isDeepStrictEqual(reread(text, "bpmn"), blueprint));
  const { xml } = await moddle.toXML(rootElement, { format: true });
  check(`${name}: equal after another program wrote it`, isDeepStrictEqual(reread(xml, "bpmn"), blueprint));
}

function drawio(name, text, blueprint, lang) {
  const root = parsed(name, text);
  check(`${name}: mxfile`, root.nodeName === "mxfile" && all(root, "mxGraphModel").length === 1);
  const cells = new Map();
  for (const cell of all(root, "mxCell")) {
    // An object around a cell has its id, its label and our record.
    const holder = cell.parentNode.nodeName === "object" ? cell.parentNode : cell;
    const id = holder.getAttribute("id");
    check(`${name}: the id ${id} is used once`, !cells.has(id));
    cells.set(id, { cell, label: plain(holder.getAttribute("label") ?? "") });
  }
  check(`${name}: root cells`, cells.get("0")?.cell.getAttribute("parent") === null && cells.get("1")?.cell.getAttribute("parent") === "0");
  const boxes = [];
  const arrows = [];
  for (const [id, { cell }] of cells) {
    if (id === "0" || id === "1") continue;
    check(`${name}: the parent of ${id} exists`, cells.has(cell.getAttribute("parent")));
    const geometry = all(cell, "mxGeometry");
    check(`${name}: geometry of ${id}`, geometry.length === 1 && geometry[0].getAttribute("as") === "geometry");
    if (cell.getAttribute("edge") === "1") {
      const ends = ["source", "target"].map((end) => cells.get(cell.getAttribute(end)));
      check(`${name}: both ends of ${id} exist`, ends.every(Boolean));
      arrows.push(ends.map((end) => end?.label ?? "").join(" > "));
    } else if (id.startsWith("card-")) {
      const box = ["x", "y", "width", "height"].map((side) => Number(geometry[0].getAttribute(side)));
      const inside = box.every(Number.isFinite) && box[2] > 0 && box[3] > 0 && box[0] >= 0 && box[1] >= 0;
      check(`${name}: ${id} has a place`, inside);
      boxes.push({ id, parent: cell.getAttribute("parent"), box });
    }
  }
  for (const [index, { id, parent, box }] of boxes.entries()) {
    const [x, y, w, h] = box;
    const over = boxes.slice(index + 1).find(
      ({ parent: other, box: [x2, y2, w2, h2] }) =>
        other === parent && x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h,
    );
    check(`${name}: ${id} lies alone`, over === undefined, over?.id);
  }
  const expected = graph(blueprint, lang);
  same(`${name}: steps`, boxes.map(({ id }) => cells.get(id).label), expected.steps);
  same(`${name}: arrows`, arrows, expected.arrows);
  const lanes = [...cells].filter(([, { cell }]) => (cell.getAttribute("style") ?? "").startsWith("swimlane"));
  check(
    `${name}: lanes`,
    isDeepStrictEqual(lanes.map(([id]) => boxes.filter(({ parent }) => parent === id).length), expected.inLanes),
  );
  check(`${name}: reads back equal`, isDeepStrictEqual(reread(text, "drawio"), blueprint));
}

/** A label, which draw.io reads as HTML, as text. */
function plain(label) {
  return label
    .replaceAll("<br>", "\n")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function svg(name, text, blueprint, lang) {
  const root = parsed(name, text);
  check(`${name}: an SVG picture`, root.namespaceURI === "http://www.w3.org/2000/svg" && root.localName === "svg");
  const elements = [root, ...all(root, "*")];
  const strange = elements.filter((element) => !SVG_ELEMENTS.has(element.nodeName)).map(({ nodeName }) => nodeName);
  check(`${name}: listed elements`, strange.length === 0, strange.join(", "));
  const attributes = elements.flatMap((element) => [...element.attributes]);
  const active = attributes.filter(({ name: key, value }) => /^on|href|style|^id$/i.test(key) || /url\(|script:/i.test(value));
  check(`${name}: nothing active`, active.length === 0, active.map(({ name: key }) => key).join(", "));
  const words = squeezed(all(root, "text").map((element) => element.textContent).join(""));
  for (const step of graph(blueprint, lang).steps) {
    check(`${name}: the title ${step}`, words.includes(squeezed(step)));
  }
}

try {
  for (const template of TEMPLATES) {
    const blueprint = JSON.parse(run(["--template", template, "--to", "json"]));
    for (const lang of ["zh", "en"]) {
      const written = (form) => run(["--template", template, "--to", form, "--lang", lang]);
      await bpmn(`${template} ${lang} bpmn`, written("bpmn"), blueprint, lang);
      drawio(`${template} ${lang} drawio`, written("drawio"), blueprint, lang);
      svg(`${template} ${lang} svg`, written("svg"), blueprint, lang);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
for (const difference of differences) console.log(`different: ${difference}`);
console.log(`diagram checks=${checks} different=${differences.length}`);
process.exitCode = differences.length === 0 ? 0 : 1;
