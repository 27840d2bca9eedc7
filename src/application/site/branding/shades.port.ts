import type { Colour } from '#domain/site/branding/colour';

export interface Shades {
  /** The same hue from black to white, by how far it looks from the colour that is given: the nearest first. */
  of(colour: Colour): readonly Colour[];
}
