// React Flow with the cards of `cards.js`: culled, cards like ours, connectors with corners. Cards and
// links are in the state of the application, as its quick start has them: an editor has to know its
// document. `?own` leaves them to React Flow.
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import {
  Handle, Position, ReactFlow, ReactFlowProvider, useEdgesState, useNodesState, useReactFlow,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import './card.css';
import { cards, links, places } from './cards.js';

const query = new URLSearchParams(location.search);
const count = Number(query.get('cards'));
const all = cards(count);
const position = places(all);
const nodes = all.map((card) => ({ id: card.id, type: 'card', position: position(card), data: card }));
const edges = links(all).map(({ id, from, to }) => ({ id, source: from, target: to, type: 'smoothstep' }));

const Card = memo(function Card({ data }) {
  return (
    <div className="card">
      <Handle type="target" position={Position.Left} />
      <span className="title">{data.title}</span>
      <span className="marks">
        {data.wait && <Badge path="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2.5" />}
        {data.fail && <Badge path="M12 4 2.8 20h18.4zM12 10v4.5M12 17.2v.3" />}
      </span>
      <Handle type="source" position={Position.Right} />
    </div>
  );
});

const Badge = ({ path }) => (
  <svg viewBox="0 0 24 24" width="15" height="15" fill="none" stroke="currentColor" strokeWidth="2">
    <path d={path} />
  </svg>
);

const types = { card: Card };

function Hand() {
  const flow = useReactFlow();
  globalThis.__editor = {
    fit: async () => {
      await flow.fitView({ duration: 0 });
      await flow.zoomTo(flow.getZoom() * 1.6, { duration: 0 });
    },
  };
  return null;
}

const shared = {
  nodeTypes: types,
  minZoom: 0.005,
  defaultViewport: { x: 40, y: 40, zoom: 1 },
  onlyRenderVisibleElements: true,
  panOnScroll: true,
  zoomOnScroll: false,
};

function Editor() {
  const [shown, , onNodesChange] = useNodesState(nodes);
  const [drawn, , onEdgesChange] = useEdgesState(edges);
  return (
    <ReactFlow nodes={shown} edges={drawn} onNodesChange={onNodesChange} onEdgesChange={onEdgesChange} {...shared}>
      <Hand />
    </ReactFlow>
  );
}

const Own = () => (
  <ReactFlow defaultNodes={nodes} defaultEdges={edges} {...shared}>
    <Hand />
  </ReactFlow>
);

createRoot(document.getElementById('root')).render(
  <ReactFlowProvider>{query.has('own') ? <Own /> : <Editor />}</ReactFlowProvider>,
);
