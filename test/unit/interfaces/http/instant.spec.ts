import 'reflect-metadata';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Instant, momentOf } from '#interfaces/http/instant.request';
import { type InvalidRequest, validated } from '#interfaces/http/validate';

class Ending {
  @Instant()
  endsAt!: string;
}

const refused = (endsAt: unknown) =>
  validated(Ending, { endsAt }, 'json').then(
    () => null,
    (refusal: InvalidRequest) => refusal.fields[0]!.code,
  );
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('a moment that a machine sends', () => {
  it('has Z or an offset, so that it is the same one wherever the site runs', async () => {
    for (const sound of ['2126-02-01T12:00:00Z', '2126-02-01T12:00:00.125Z', '2126-02-01T12:00:00+01:00'])
      expect([sound, await refused(sound)]).toEqual([sound, null]);
    for (const wrong of ['2126-02-01T12:00:00', '2126-02-01', '2126-02-01T12:00Z', '2126-W05-1T12:00:00Z'])
      expect([wrong, await refused(wrong)]).toEqual([wrong, 'field.instant']);
    expect(await refused('2126-02-31T12:00:00Z')).toBe('field.instant');
  });

  it.each(['Europe/Paris', 'America/Cayenne', 'UTC'])('is read alike in %s', (name) => {
    process.env['TZ'] = name;
    expect(momentOf('endsAt', '2126-02-01T12:00:00+01:00').toISOString()).toBe('2126-02-01T11:00:00.000Z');
  });

  it('that no clock reads is refused', () => {
    expect(() => momentOf('endsAt', '2126-02-01T12:00:60Z')).toThrow('The request is not valid');
  });
});
