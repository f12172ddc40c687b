// React Flow with the cards of `cards.js`: culled, cards like ours, connectors with corners.
import { createRoot } from 'react-dom/client';
import { Handle, Position, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import './card.css';
import { cards, links, places } from './cards.js';

const count = Number(new URLSearchParams(location.search).get('cards'));
const all = cards(count);
const position = places(all);
const nodes = all.map((card) => ({ id: card.id, type: 'card', position: position(card), data: card }));
const edges = links(all).map(({ id, from, to }) => ({ id, source: from, target: to, type: 'smoothstep' }));

function Card({ data }) {
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
}

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

createRoot(document.getElementById('root')).render(
  <ReactFlowProvider>
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      nodeTypes={types}
      minZoom={0.005}
      defaultViewport={{ x: 40, y: 40, zoom: 1 }}
      onlyRenderVisibleElements
      panOnScroll
      zoomOnScroll={false}
    >
      <Hand />
    </ReactFlow>
  </ReactFlowProvider>,
);
