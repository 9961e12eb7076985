import type { Adapter } from 'oidc-provider';

type Payload = Record<string, unknown>;

/** Records beyond this push out the oldest; an example needs no more. */
const mostRecords = 5000;

/**
 * Where the local provider keeps its sessions and codes: in this process's memory. A restart signs
 * everybody out of the provider, not out of Saman. The one that comes with oidc-provider is not
 * exported, and warns on the console.
 */
export function createMemoryRecords(): (model: string) => Adapter {
  const records = new Map<string, { payload: Payload; expires: number }>();
  const read = (key: string): Payload | undefined => {
    const held = records.get(key);
    if (held && held.expires > Date.now()) return held.payload;
    records.delete(key);
    return undefined;
  };
  return (model) => {
    const keyOf = (id: string) => `${model}:${id}`;
    const findBy = (field: string, value: string): Payload | undefined => {
      for (const [key, { payload }] of records)
        if (key.startsWith(`${model}:`) && payload[field] === value) return read(key);
      return undefined;
    };
    return {
      upsert: async (id, payload, expiresIn) => {
        const expires = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
        records.delete(keyOf(id));
        records.set(keyOf(id), { payload, expires });
        const [oldest] = records.keys();
        if (records.size > mostRecords && oldest !== undefined) records.delete(oldest);
      },
      find: async (id) => read(keyOf(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (code) => findBy('userCode', code),
      consume: async (id) => {
        const payload = read(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        records.delete(keyOf(id));
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of records) if (payload.grantId === grantId) records.delete(key);
      },
    };
  };
}
