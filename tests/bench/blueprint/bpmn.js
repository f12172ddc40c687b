// bpmn-js with the cards of `cards.js` as tasks and its own connections.
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import { CARD, cards, links, places as placesOf } from './cards.js';

const count = Number(new URLSearchParams(location.search).get('cards'));
const all = cards(count);
const position = placesOf(all);
const places = new Map(all.map((card) => [card.id, position(card)]));
const tasks = all.map(({ id, title }) => `<task id="${id}" name="${title}"/>`);
const flows = links(all);
const sequences = flows.map(({ id, from, to }) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`);
const shapes = all.map(({ id }) => {
  const { x, y } = places.get(id);
  return `<di:BPMNShape id="s-${id}" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${CARD.width}" height="${CARD.height}"/></di:BPMNShape>`;
});
const edges = flows.map(({ id, from, to }) => {
  const [start, end] = [places.get(from), places.get(to)];
  const points = [
    [start.x + CARD.width, start.y + CARD.height / 2],
    [end.x, end.y + CARD.height / 2],
  ];
  const marks = points.map(([x, y]) => `<ddi:waypoint x="${x}" y="${y}"/>`).join('');
  return `<di:BPMNEdge id="e-${id}" bpmnElement="${id}">${marks}</di:BPMNEdge>`;
});
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:ddi="http://www.omg.org/spec/DD/20100524/DI" targetNamespace="bench">
<process id="p">${tasks.join('')}${sequences.join('')}</process>
<di:BPMNDiagram id="d"><di:BPMNPlane id="pl" bpmnElement="p">${shapes.join('')}${edges.join('')}</di:BPMNPlane></di:BPMNDiagram>
</definitions>`;

const modeler = new Modeler({ container: document.getElementById('root') });
await modeler.importXML(xml);
const canvas = modeler.get('canvas');
canvas.viewbox({ x: -40, y: -40, width: innerWidth, height: innerHeight });
globalThis.__editor = {
  fit() {
    canvas.zoom('fit-viewport');
    canvas.zoom(canvas.zoom() * 1.6);
  },
};
