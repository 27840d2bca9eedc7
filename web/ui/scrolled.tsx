import type { ReactNode } from 'react';

interface Props {
  /** Id of what it is called by. */
  labelledBy: string;
  className: string;
  children: ReactNode;
}

/**
 * A table that may be wider than the page: it scrolls by itself, has a name and takes the focus. It is no landmark, as the section around it
 * is one, often of the same name.
 */
export const ScrolledTable = ({ labelledBy, className, children }: Props): ReactNode => (
  <div className={className} tabIndex={0} role="group" aria-labelledby={labelledBy}>
    {children}
  </div>
);

/** A text that keeps its lines, the same. @param props.lang where it is another than that of the page around it */
export const ScrolledText = ({
  labelledBy,
  className,
  lang,
  children,
}: Props & { lang?: string | undefined }): ReactNode => (
  <pre className={className} tabIndex={0} role="group" aria-labelledby={labelledBy} lang={lang}>
    {children}
  </pre>
);
