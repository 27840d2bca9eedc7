import type { ReactNode } from 'react';

/**
 * A native dialog. Without scripts it is shown in the page (`open`), which is how a confirmation page works; a script
 * may open it over the page with `showModal()`.
 */
export function Dialog(props: {
  id: string;
  title: ReactNode;
  open?: boolean;
  children?: ReactNode;
  actions: ReactNode;
}): ReactNode {
  return (
    <dialog
      className="dialog"
      id={props.id}
      open={props.open}
      aria-labelledby={`${props.id}-title`}
      aria-describedby={props.children == null ? undefined : `${props.id}-text`}
    >
      <h2 className="dialog__title" id={`${props.id}-title`}>
        {props.title}
      </h2>
      {props.children != null && (
        <div className="dialog__text" id={`${props.id}-text`}>
          {props.children}
        </div>
      )}
      <div className="cluster">{props.actions}</div>
    </dialog>
  );
}
