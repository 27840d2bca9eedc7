import fs from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { changedContent, DELIVERED_BRAND, paletteOf } from '#domain/site/branding/brand-content';
import { colourOf, contrastBetween } from '#domain/site/branding/colour';
import { measured, PAIRS, passingShade, unreadable } from '#domain/site/branding/contrast';
import { BRAND_TOKENS, DELIVERED_PALETTE } from '#domain/site/branding/palette';
import { brandSheet } from '#application/site/branding/brand.sheet';
import { CuloriShades } from '#infrastructure/site/branding/culori-shades';
import { CryptoSecrets } from '#infrastructure/platform/secrets';

const TOKENS = fs.readFileSync('web/styles/tokens.css', 'utf8');
const PRIMITIVES = new Map(
  [...TOKENS.matchAll(/--(p-[a-z0-9-]+):\s*(#[0-9a-f]+);/g)].map((one) => [one[1]!, one[2]!]),
);

/** What the stylesheet says of a role: by day, by night. */
function inStylesheet(token: string): readonly string[] {
  const [, value = ''] = new RegExp(`--c-${token}:\\s*([^;]+);`).exec(TOKENS) ?? [];
  const [, both] = /^light-dark\(([\s\S]*)\)$/.exec(value.trim()) ?? [];
  const parts = both === undefined ? [value, value] : both.split(/,\s*(?![^(]*\))/);
  return parts.map((part) => {
    const [, primitive] = /var\(--([a-z0-9-]+)\)/.exec(part) ?? [];
    return colourOf('token', primitive === undefined ? part : PRIMITIVES.get(primitive)!);
  });
}

describe('the design as delivered', () => {
  it.each(BRAND_TOKENS)('--c-%s is what the stylesheet says', (token) => {
    expect([DELIVERED_PALETTE.light[token], DELIVERED_PALETTE.dark[token]]).toEqual(inStylesheet(token));
  });

  it('can be read in both themes, pair by pair', () => {
    expect(unreadable(DELIVERED_PALETTE)).toEqual([]);
    expect(measured(DELIVERED_PALETTE)).toHaveLength(PAIRS.length * 2);
  });

  it('needs no stylesheet of its own', () => {
    expect(brandSheet(DELIVERED_BRAND, new CryptoSecrets()).css).toBe('');
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#efbb2b', '#1d1b16', 9.68],
  ] as const)('between %s and %s is %d', (one, other, ratio) => {
    expect(contrastBetween(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastBetween(other, one)).toBe(contrastBetween(one, other));
  });

  it.each(['#0053a4', '0053A4', ' #0053A4 ', '#05a'])('takes %j for a colour', (typed) => {
    expect(colourOf('light-brand', typed)).toMatch(/^#0(053a4|055aa)$/);
  });

  it.each(['', 'red', '#12345', '#1234567', 'rgb(0,0,0)', '#fff;}', 'url(#a)'])('refuses %j', (typed) => {
    expect(() => colourOf('light-brand', typed)).toThrow(
      expect.objectContaining({ code: 'site.brand-colour' }),
    );
  });
});

describe('colours of the organisation', () => {
  const typed = (colours: Record<string, string>) => changedContent(DELIVERED_BRAND, { colours });

  it('are kept where they are otherwise than delivered, and only there', () => {
    const content = typed({
      'light-brand': '#0053A4',
      'dark-brand': DELIVERED_PALETTE.dark.brand.toUpperCase(),
    });
    expect(content.colours).toEqual({ light: { brand: '#0053a4' }, dark: {} });
    expect(changedContent(content, { colours: { 'light-brand': '' } }).colours.light).toEqual({});
  });

  it('are refused together, each beside its field', () => {
    expect(() => typed({ 'light-brand': 'blue', 'dark-text': '#12' })).toThrow(
      expect.objectContaining({
        fields: [
          expect.objectContaining({ field: 'light-brand' }),
          expect.objectContaining({ field: 'dark-text' }),
        ],
      }),
    );
  });

  it('fail by name, with their ratio, in the theme where they fail', () => {
    const palette = paletteOf(typed({ 'light-brand': '#7a2d00' }));
    expect(unreadable(palette)).toEqual([
      expect.objectContaining({ theme: 'light', front: 'on-brand', back: 'brand', least: 4.5 }),
    ]);
    expect(unreadable(palette)[0]!.ratio).toBeLessThan(4.5);
  });

  it('are written into a stylesheet that holds nothing else', () => {
    const { css } = brandSheet(typed({ 'light-brand': '#0053A4' }), new CryptoSecrets());
    expect(css).toBe('@layer tokens{:root{--c-brand:light-dark(#0053a4,#efbb2b)}}\n');
  });
});

describe('the nearest passing shade', () => {
  const shades = new CuloriShades();
  const nearest = (typed: Record<string, string>, token: 'brand' | 'text-muted') => {
    const palette = paletteOf(changedContent(DELIVERED_BRAND, { colours: typed }));
    const [pair] = unreadable(palette);
    const colour = passingShade(palette, {
      token,
      pair: pair!,
      shades: shades.of(palette[pair!.theme][token]),
    });
    const theme = { ...palette[pair!.theme], [token]: colour! };
    return { colour, left: unreadable({ ...palette, [pair!.theme]: theme }) };
  };

  it('passes with all that the colour meets, and is no further than need be', () => {
    const dark = nearest({ 'light-brand': '#7a2d00' }, 'brand');
    expect(dark.left).toEqual([]);
    expect(contrastBetween(dark.colour!, DELIVERED_PALETTE.light['on-brand'])).toBeLessThan(4.7);
    const muted = nearest({ 'light-text-muted': '#a09a8c' }, 'text-muted');
    expect(muted.left).toEqual([]);
  });

  it('is not there where no shade would do', () => {
    const palette = {
      ...DELIVERED_PALETTE,
      light: { ...DELIVERED_PALETTE.light, 'on-brand': '#777777' as const },
    };
    const [pair] = unreadable(palette);
    expect(passingShade(palette, { token: 'brand', pair: pair!, shades: ['#808080', '#707070'] })).toBeNull();
  });
});
