import type { PollView } from '#application/engagement/polls/poll-view';

type Picture = PollView['pictures'][number];

/** The words of an option, under what it shows. */
export function OptionLabel({ label, picture }: { label: string; picture: Picture | undefined }) {
  if (!picture) return <>{label}</>;
  return (
    <span className="option">
      <OptionImage picture={picture} />
      <span>{label}</span>
    </span>
  );
}

export function OptionImage({ picture }: { picture: NonNullable<Picture> }) {
  const { path, alt, width, height } = picture;
  return <img className="option__img" src={path} alt={alt} width={width} height={height} loading="lazy" />;
}
