import type { ReactNode } from 'react';

export interface Logo {
  readonly alt: string;
  /** Whether the name is in it, and not written beside it. */
  readonly saysName: boolean;
  readonly light: LogoSource;
  readonly dark: LogoSource | null;
}

interface LogoSource {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The logo of the organisation by day and by night; one alone stands on a light plate by night. */
export function SiteLogo({ logo }: { logo: Logo }): ReactNode {
  const { light, dark, alt } = logo;
  const image = ({ path, width, height }: LogoSource, look: string) => (
    <img className={look} src={path} width={width} height={height} alt={alt} />
  );
  if (dark === null) return image(light, 'logo logo--plate');
  return (
    <>
      {image(light, 'logo logo--day')}
      {image(dark, 'logo logo--night')}
    </>
  );
}
