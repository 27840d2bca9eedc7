/** A colour as it is seen. Drawn, because the content policy allows no style of its own; its figures stand beside it. */
export function Swatch({ colour }: { colour: string }) {
  return (
    <svg className="brand-swatch" viewBox="0 0 24 24" aria-hidden="true">
      <rect width="24" height="24" fill={colour} />
    </svg>
  );
}

/** Two colours as they meet: letters of the one on the other. */
export function PairSample({ front, back }: { front: string; back: string }) {
  return (
    <svg className="brand-pair" viewBox="0 0 64 32" aria-hidden="true">
      <rect width="64" height="32" fill={back} />
      <text x="32" y="22" textAnchor="middle" fontSize="18" fontWeight="600" fill={front}>
        Aa
      </text>
    </svg>
  );
}
