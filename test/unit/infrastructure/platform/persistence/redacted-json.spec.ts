import { describe, expect, it } from '@jest/globals';
import { Passage, REDACTED, REDACTED_SLUG } from '#domain/community/topics/passage';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';
import { redactedJson } from '#infrastructure/platform/persistence/redacted-json';

const redacted = (passage: string, value: unknown, isStatement = false): unknown => {
  const looked = Passage.of(passage, READINGS_OF_PARSER);
  const { pattern, slugPattern } = looked;
  const redactedIn = (text: string) => looked.redactedIn(text);
  return redactedJson(
    value,
    { pattern, slugPattern, marker: REDACTED, slugMarker: REDACTED_SLUG, redactedIn },
    isStatement,
  );
};

describe('words redacted in JSON', () => {
  it('go from values, as they read, at any depth, and never from keys', () => {
    expect(
      redacted('le "Paul"', {
        'le "Paul"': ['dit\nle "Paul" ici', { text: 'LE  "paul"' }],
        count: 3,
        none: null,
      }),
    ).toEqual({ 'le "Paul"': ['dit\n[…] ici', { text: '[…]' }], count: 3, none: null });
  });

  it('go as they are read, whatever stands between their letters', () => {
    expect(
      redacted('Zéphirine Canari', {
        a: 'Ask Zéphi\u00adrine **Canari**.',
        b: ['Ze\u0301phirine Can\u200bari'],
      }),
    ).toEqual({ a: 'Ask […]**.', b: ['[…]'] });
  });

  it('leave ids, moments, constants and codes whole', () => {
    const value = {
      postId: '0190a0a0-beef-7000-8000-000000000001',
      quoted: '0190a0a0-beef-7000-8000-000000000001',
      day: '2026-11-27T09:00:00.000Z',
      decision_ground: 'BEEF_CONTENT',
      kind: 'beef',
    };
    expect(redacted('beef', value)).toEqual(value);
    expect(redacted('2026', value)).toEqual(value);
  });

  it('go from the words of a statement alone', () => {
    const ground = { kind: 'terms', clause: 'terms 3', legalGround: null, explanation: 'Of the terms.' };
    expect(
      redacted('terms', { reason: 'terms', facts: 'The terms.', source: 'terms', ground }, true),
    ).toEqual({
      reason: 'terms',
      facts: 'The […].',
      source: 'terms',
      ground: { kind: 'terms', clause: '[…] 3', legalGround: null, explanation: 'Of the […].' },
    });
  });
});
