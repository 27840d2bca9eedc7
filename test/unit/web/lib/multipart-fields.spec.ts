import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundaryIn, PassingForm } from '../../../../web/lib/multipart-fields.server.ts';

/** Bytes of a form as browsers send it, and what parts it. */
async function sent(parts: readonly (readonly [string, string | File])[]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const response = new Response(form);
  const boundary = boundaryIn(response.headers.get('content-type') ?? '')!;
  return { boundary, bytes: Buffer.from(await response.arrayBuffer()) };
}
const passed = (boundary: string, bytes: Buffer, step: number, keeps = 1000) => {
  const form = new PassingForm(boundary, keeps);
  for (let at = 0; at < bytes.length; at += step) form.take(bytes.subarray(at, at + step));
  return form.pieces();
};
const file = (name: string, bytes: number) =>
  new File([Buffer.alloc(bytes, '\r\n--')], name, { type: 'image/png' });

describe('a form that is too large to be read', () => {
  it('gives back what was written before and after its file, however it comes in pieces', async () => {
    const { boundary, bytes } = await sent([
      ['body', 'Mon atelier,\r\nà Nîmes — été'],
      ['none', file('vide.png', 0)],
      ['file', file('atelier.png', 3000)],
      ['alt', 'Un atelier'],
      ['tags', 'un'],
      ['tags', 'deux'],
    ]);
    const whole = {
      texts: [
        ['body', 'Mon atelier,\r\nà Nîmes — été'],
        ['alt', 'Un atelier'],
        ['tags', 'un'],
        ['tags', 'deux'],
      ],
      file: 'file',
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: bytes.length }), (step) => {
        expect(passed(boundary, bytes, step)).toEqual(whole);
      }),
    );
  });

  it('keeps no text that is longer than it may be, nor one that was cut off', async () => {
    const { boundary, bytes } = await sent([
      ['long', 'a'.repeat(2000)],
      ['short', 'b'],
      ['cut', 'c'.repeat(50)],
    ]);
    const cut = bytes.subarray(0, bytes.indexOf('ccc') + 10);
    expect(passed(boundary, cut, 100)).toEqual({ texts: [['short', 'b']], file: null });
  });

  it('keeps no more of many texts than of one, be they empty or their names long', async () => {
    const { boundary, bytes } = await sent([
      ...Array.from({ length: 500 }, (_, index) => [`n${index}`, ''] as const),
      ['n'.repeat(900), ''],
      ['n'.repeat(5000), 'x'],
      ['last', 'z'],
    ]);
    for (const step of [7, 4096, bytes.length]) {
      const { texts } = passed(boundary, bytes, step, 2000);
      expect(texts.length).toBeLessThan(32);
      expect(texts.reduce((sum, [name, text]) => sum + name.length + text.length, 0)).toBeLessThan(2000);
    }
  });

  it('is one of several parts, or nothing is given back', () => {
    expect(boundaryIn('application/x-www-form-urlencoded')).toBeNull();
    expect(boundaryIn('multipart/form-data')).toBeNull();
    expect(boundaryIn('multipart/form-data; boundary="a b"')).toBe('a b');
    expect(passed('x', Buffer.from('no form at all'), 3)).toEqual({ texts: [], file: null });
  });
});
