import { describe, expect, test } from 'vitest';
import { parseUrlencoded, readForm } from './body.ts';
import { Fault } from './fault.ts';

const kind = 'application/x-www-form-urlencoded';

function form(body: BodyInit, headers: Record<string, string> = { 'Content-Type': kind }): Request {
  // Node asks for `duplex` where the body is a stream; the types of browsers do not know it.
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
  return new Request('http://localhost/', init);
}

/** The code of the fault a body is refused with; 'read' when it is not. */
async function faultOf(request: Request, limit?: number): Promise<string> {
  try {
    await readForm(request, limit);
    return 'read';
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

describe('an urlencoded text', () => {
  test.each([
    ['', {}],
    ['name=%C3%98rskog', { name: 'Ørskog' }],
    ['name=a+b%2Bc', { name: 'a b+c' }],
    ['party=1508&party=1580', { party: ['1508', '1580'] }],
    ['empty=&bare&=nameless', { empty: '', bare: '', '': 'nameless' }],
    ['a=b=c&&d=%26', { a: 'b=c', d: '&' }],
    ['text=one%0D%0Atwo%0Athree', { text: 'one\ntwo\nthree' }],
    ['toString=x&__proto__=y', JSON.parse('{"toString":"x","__proto__":"y"}')],
  ])('%o', (text, values) => {
    expect(parseUrlencoded(text)).toStrictEqual(values);
  });

  test.each([
    ['a byte that is not UTF-8', 'name=%FF'],
    ['a UTF-8 sequence cut short', 'name=%C3'],
    ['half a percent sign', 'name=%C'],
    ['a NUL, which Postgres cannot store', 'name=a%00b'],
    ['the same in the name', 'na%00me=a'],
  ])('%s is refused, never replaced', (_, text) => {
    expect(() => parseUrlencoded(text)).toThrow(expect.objectContaining({ code: 'notText' }));
  });
});

test('a body is read whatever parts it comes in, also between the bytes of one letter', async () => {
  const bytes = new TextEncoder().encode('name=Ørskog');
  const parts = new ReadableStream({
    start: (stream) => {
      stream.enqueue(bytes.slice(0, 6));
      stream.enqueue(bytes.slice(6));
      stream.close();
    },
  });
  expect(await readForm(form(parts))).toEqual({ name: 'Ørskog' });
});

test('the content type may name a character set', async () => {
  expect(await readForm(form('a=b', { 'Content-Type': `${kind}; charset=UTF-8` }))).toEqual({ a: 'b' });
});

test.each([
  ['another content type', form('{}', { 'Content-Type': 'application/json' }), 'wrongKind'],
  ['bytes that are not UTF-8', form(new Uint8Array([0x61, 0x3d, 0xff])), 'notText'],
])('%s is refused', async (_, request, fault) => {
  expect(await faultOf(request)).toBe(fault);
});

describe('the limit', () => {
  test('holds to the byte', async () => {
    expect([await faultOf(form('a=345'), 5), await faultOf(form('a=3456'), 5)]).toEqual(['read', 'tooLarge']);
  });

  test('is known from the announced length, before anything is read', async () => {
    const body = new ReadableStream({ pull: () => Promise.reject(new Error('read')) }, { highWaterMark: 0 });
    const request = form(body, { 'Content-Type': kind, 'Content-Length': '6' });
    expect(await faultOf(request, 5)).toBe('tooLarge');
  });

  test('ends a body of unannounced length as soon as it is passed', async () => {
    let parts = 0;
    const body = new ReadableStream(
      {
        pull: (stream) => {
          parts += 1;
          stream.enqueue(new Uint8Array(2).fill(0x61));
        },
      },
      { highWaterMark: 0 },
    );
    expect(await faultOf(form(body), 5)).toBe('tooLarge');
    expect(parts).toBe(3);
  });
});
