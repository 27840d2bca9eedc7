import { InvalidValue } from './domain-error.ts';

/**
 * Trims, normalises to NFC, and judges the length of a text a person typed.
 * @param limits in characters (code points)
 * @throws InvalidValue `text.missing`, `text.too-short`, `text.too-long`, beside `field`
 */
export function boundedText(field: string, raw: string, limits: { min?: number; max: number }): string {
  const text = raw.normalize('NFC').trim();
  const length = [...text].length;
  const min = limits.min ?? 1;
  if (length === 0 && min > 0) throw new InvalidValue(field, 'text.missing');
  if (length < min) throw new InvalidValue(field, 'text.too-short', { min, length });
  if (length > limits.max) throw new InvalidValue(field, 'text.too-long', { max: limits.max, length });
  return text;
}

/** As `boundedText`, of what may be left out: null for nothing. @throws InvalidValue beside the field */
export function optionalText(field: string, raw: string, limits: { max: number }): string | null {
  return boundedText(field, raw, { ...limits, min: 0 }) || null;
}
