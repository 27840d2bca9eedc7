import type { CoverView } from '#application/events/gatherings/gathering-view';

/** The picture of an event, above its words. */
export function EventCover({ cover }: { cover: CoverView }) {
  const { path, alt, width, height } = cover;
  return <img className="event__cover" src={path} alt={alt} width={width} height={height} />;
}

/** The same on a card of the list. */
export function CardCover({ cover }: { cover: CoverView }) {
  const { path, alt, width, height } = cover;
  return <img className="event-row__img" src={path} alt={alt} width={width} height={height} loading="lazy" />;
}
