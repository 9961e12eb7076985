import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least a Hono application can do: everything else is measured against it.
const app = new Hono();
app.get('/', (http) => http.text('Hello'));
app.get('/cpu', (http) => http.json(process.cpuUsage()));

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.send?.(`http://127.0.0.1:${port}/`);
});
