import type { BrandContent, BrandFont } from '#domain/site/branding/brand-content';
import { DELIVERED_BRAND, paletteOf } from '#domain/site/branding/brand-content';
import type { BrandSheet } from '#domain/site/branding/brand-version';
import { BRAND_TOKENS } from '#domain/site/branding/palette';
import type { Secrets } from '../../shared/ports.ts';

const FACES: Readonly<Record<BrandFont, string>> = {
  bricolage: "'Bricolage Grotesque Variable', 'Trebuchet MS', system-ui, sans-serif",
  atkinson: "'Atkinson Hyperlegible Next Variable', 'Verdana', system-ui, sans-serif",
  system: 'system-ui, sans-serif',
  serif: "Charter, 'Bitstream Charter', Georgia, 'Times New Roman', serif",
};

/** Characters of the name of a stylesheet: another one as soon as anything in it is. */
const HASH = 20;

/**
 * What the organisation chose otherwise, as properties of the design system that come after its own. Nothing that was
 * typed gets into it: colours are six figures, everything else is one of ours. Empty for the design as delivered.
 */
export function brandSheet(content: BrandContent, secrets: Pick<Secrets, 'hash'>): BrandSheet {
  const lines = [...coloursIn(content), ...facesIn(content), ...cornersIn(content)];
  const css = lines.length === 0 ? '' : `@layer tokens{:root{${lines.join(';')}}}\n`;
  return { css, hash: secrets.hash(css).slice(0, HASH) };
}

function coloursIn(content: BrandContent): string[] {
  const { light, dark } = paletteOf(content);
  const own = content.colours;
  return BRAND_TOKENS.filter((token) => own.light[token] ?? own.dark[token]).map(
    (token) => `--c-${token}:light-dark(${light[token]},${dark[token]})`,
  );
}

function facesIn({ headingFont, bodyFont }: BrandContent): string[] {
  return [
    ...(headingFont === DELIVERED_BRAND.headingFont ? [] : [`--font-heading:${FACES[headingFont]}`]),
    ...(bodyFont === DELIVERED_BRAND.bodyFont ? [] : [`--font-body:${FACES[bodyFont]}`]),
  ];
}

const cornersIn = ({ radius }: BrandContent): string[] =>
  radius === DELIVERED_BRAND.radius ? [] : [`--radius-1:${radius}px`, `--radius-2:${radius * 2}px`];
