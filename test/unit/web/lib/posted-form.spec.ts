import { describe, expect, it } from '@jest/globals';
import { FormTooLarge, MAX_FORM_BYTES, postedIn, saidIn } from '../../../../web/lib/posted-form.server.ts';

const FIELDS = 'application/x-www-form-urlencoded';
const sent = (body: string | Uint8Array<ArrayBuffer>, type = FIELDS) =>
  new Request('https://forum.example.org/', { method: 'POST', body, headers: { 'content-type': type } });
/** As any answer of the same bytes is read. */
const readBy = (body: string | Uint8Array<ArrayBuffer>) =>
  new Response(body, { headers: { 'content-type': FIELDS } }).formData();

describe('a posted form of fields alone', () => {
  it.each([
    'a=b&c=d&a=e',
    '',
    '=x&&y',
    'a+b=c+d%2B&e=%0D%0A',
    '\uFEFFa=\uFEFFb',
    'a=%FF%C3&b=%&c=%ED%A0%80',
    'body=D%C3%A9clarer+%F0%9F%8E%A8',
    Uint8Array.from([0x61, 0x3d, 0xff, 0xfe, 0xc3]),
  ])('holds what the platform would read in it: %j', async (body) => {
    const expected = [...(await readBy(body))];
    expect([...(await postedIn(sent(body), 1_000))]).toEqual(expected);
    expect([...(await postedIn(sent(body, `${FIELDS};charset=UTF-8`), 1_000))]).toEqual(expected);
  });

  it('is refused where it is none, or of no kind that is known, or too large', async () => {
    await expect(postedIn(sent('a=b', 'text/plain'), 9)).rejects.toMatchObject({
      code: 'request.unsupported',
    });
    await expect(postedIn(sent('a=b', `${FIELDS}x`), 9)).rejects.toMatchObject({
      code: 'request.unreadable',
    });
    await expect(postedIn(sent('a=0123456789'), 9)).rejects.toBeInstanceOf(FormTooLarge);
  });

  it('gives back what was written where that is too large, accents and all', async () => {
    const written = 'é'.repeat(150_000);
    const form = new URLSearchParams({ title: 'Été', body: written, kind: 'question' });
    const refused = await postedIn(sent(form.toString()), MAX_FORM_BYTES).catch(saidIn);
    expect([...refused!]).toEqual([...form]);
  });

  it('gives back no field that nobody could keep whole, and says so of the form alone', async () => {
    const form = `title=Un+titre&body=${'x'.repeat(5 * MAX_FORM_BYTES)}&kind=question`;
    const refusal = await postedIn(sent(form), MAX_FORM_BYTES).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ details: { max: 256, unit: 'kB' } });
    expect([...saidIn(refusal)!]).toEqual([['title', 'Un titre']]);
  });
});

describe('a form of more than anybody writes', () => {
  const MULTIPART = 'multipart/form-data; boundary=b';
  const part = (name: string, text: string): string =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;
  const partsOf = (many: number): string =>
    `${Array.from({ length: many }, (_, index) => part(`f${index}`, 'a')).join('')}--b--\r\n`;
  const tooMany = (max: number) => ({
    fields: [{ field: '', code: 'request.too-many-values', details: { max } }],
  });

  it('is refused by the number of its fields, before any of them is read', async () => {
    const form = await postedIn(sent('a&'.repeat(9_999) + 'b'), MAX_FORM_BYTES);
    expect([...form.keys()]).toHaveLength(10_000);
    await expect(postedIn(sent('a&'.repeat(125_000)), MAX_FORM_BYTES)).rejects.toMatchObject(tooMany(10_000));
  });

  it('is refused by the number of its parts', async () => {
    const form = await postedIn(sent(partsOf(1_000), MULTIPART), MAX_FORM_BYTES);
    expect([...form.keys()]).toHaveLength(1_000);
    await expect(postedIn(sent(partsOf(1_001), MULTIPART), MAX_FORM_BYTES)).rejects.toMatchObject(
      tooMany(1_000),
    );
  });

  it('is refused where a part says more of itself than anybody reads', async () => {
    await expect(
      postedIn(sent(`${part('%22'.repeat(2_000), 'a')}--b--\r\n`, MULTIPART), MAX_FORM_BYTES),
    ).rejects.toMatchObject({ code: 'request.unreadable' });
  });

  it.each(['multipart/form-data; x="boundary=other"; boundary=b', 'multipart/form-data; boundary="\\\\b"'])(
    'is refused where what stands between its parts may be one of two: %s',
    async (type) => {
      await expect(postedIn(sent(partsOf(1), type), MAX_FORM_BYTES)).rejects.toMatchObject({
        code: 'request.unreadable',
      });
    },
  );

  it('gives back the first of its fields and parts where it is too large as well', async () => {
    const fields = await postedIn(sent('a&'.repeat(200_000)), MAX_FORM_BYTES).catch(saidIn);
    expect([...fields!]).toHaveLength(10_000);
    const parts = await postedIn(sent(partsOf(9_000), MULTIPART), MAX_FORM_BYTES).catch(saidIn);
    expect([...parts!].length).toBeLessThanOrEqual(1_001);
  });
});
