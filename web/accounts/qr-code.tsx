import { encode } from 'uqr';

/** Squares around it that stay white, so that a telephone finds its edge. */
const MARGIN = 4;

/** A text as a picture that telephones read: dark on light in every theme, since many read nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: MARGIN });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} className="qr-code__ground" />
      <path d={squares.join('')} className="qr-code__squares" />
    </svg>
  );
}
