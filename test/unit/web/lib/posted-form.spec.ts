import { describe, expect, it } from '@jest/globals';
import {
  besideFile,
  FormTooLarge,
  MAX_FORM_BYTES,
  postedIn,
  saidIn,
} from '../../../../web/lib/posted-form.server.ts';

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

describe('a form with a file', () => {
  const pieces = (file: string): readonly string[] => [
    '--b\r\nContent-Disposition: form-data; name="alt"\r\n\r\nUn chat\r\n',
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n',
    file,
    file,
    '\r\n--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nMon atelier\r\n--b--\r\n',
  ];
  /** @param everyMs between two pieces of it */
  function coming(body: readonly string[], everyMs = 0): Request {
    const left = body.map((piece) => new TextEncoder().encode(piece));
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((go) => setTimeout(go, everyMs));
        const piece = left.shift();
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const init = { method: 'POST', body: stream, headers, duplex: 'half' as const };
    return new Request('https://forum.example.org/', init);
  }
  const refusal = () => Object.assign(new Error('full'), { code: 'request.too-many-bodies' });
  const roomFor = (most: number) => {
    const room = { taken: 0, most: 0 };
    return {
      room,
      take(bytes: number): boolean {
        if (room.taken + bytes > most) return false;
        room.taken += bytes;
        room.most = Math.max(room.most, room.taken);
        return true;
      },
      giveBack: () => void (room.taken = 0),
      refusal,
    };
  };
  const file = 'x'.repeat(1_000);

  it('takes room for what comes of it, and keeps it', async () => {
    const room = roomFor(3_000);
    const body = pieces(file);
    const form = await postedIn(coming(body), 10_000, room);
    expect([form.get('alt'), form.get('title')]).toEqual(['Un chat', 'Mon atelier']);
    expect(room.room.taken).toBe(body.join('').length);
  });

  it('gives back what was written where there is no room for its file, and the room', async () => {
    const room = roomFor(1_500);
    const refused: unknown = await postedIn(coming(pieces(file)), 10_000, room).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ code: 'request.too-many-bodies' });
    expect([...saidIn(refused)!]).toEqual([
      ['alt', 'Un chat'],
      ['title', 'Mon atelier'],
    ]);
    expect([room.room.taken, room.room.most > 1_000]).toEqual([0, true]);
  });

  it('gives back the room where its sender leaves', async () => {
    const room = roomFor(10_000);
    const request = coming([...pieces(file).slice(0, 3)]);
    const left = new ReadableStream<Uint8Array>({
      async start(controller) {
        for await (const piece of request.body as unknown as AsyncIterable<Uint8Array>)
          controller.enqueue(piece);
        controller.error(new Error('aborted'));
      },
    });
    const init = { method: 'POST', body: left, headers: request.headers, duplex: 'half' as const };
    await expect(postedIn(new Request(request.url, init), 10_000, room)).rejects.toThrow('aborted');
    expect(room.room.taken).toBe(0);
  });

  it('that is not taken gives back what was written beside it, however slowly it travels', async () => {
    const said = await besideFile(coming(pieces(file), 600));
    expect([said?.get('alt'), said?.get('title')]).toEqual(['Un chat', 'Mon atelier']);
  });
});
