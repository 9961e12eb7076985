import { beforeAll, expect, test } from 'vitest';
import { loadedRegister } from '../../../tests/support/loaded-register.ts';
let place;
beforeAll(async () => {
  console.time('load');
  place = await loadedRegister();
  console.timeEnd('load');
}, 60000);
test('x', async () => {
  const r = await place.request('/nn/municipalities?name=Sandnes');
  console.log(r.status, (await r.text()).split('<h2>').slice(1).join('\n').slice(0, 900));
});
