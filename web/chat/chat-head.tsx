import type { ReactNode } from 'react';
import { Menu } from '../ui/menu.tsx';

/** What stands above a log. In a narrow window it is one line, and a menu holds what elsewhere stands beside the log. */
export function ChatHead(props: {
  /** Of the heading, which names the part of the page. */
  id: string;
  title: string;
  /** What it is for. */
  lead?: string;
  /** How many are in it. */
  people?: string;
  /** What the menu says aloud. */
  label: string;
  /** Lines of the menu. */
  children: ReactNode;
}) {
  return (
    <header className="chat__head">
      <div>
        <h2 id={props.id}>{props.title}</h2>
        {props.people !== undefined && <p className="chat__people small muted">{props.people}</p>}
        {props.lead !== undefined && <p className="chat__lead small muted">{props.lead}</p>}
      </div>
      <Menu className="chat__menu" label={props.label}>
        {props.lead !== undefined && <p className="menu__said small">{props.lead}</p>}
        {props.children}
      </Menu>
    </header>
  );
}
