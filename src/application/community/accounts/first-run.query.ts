/** Whether nobody has registered yet, so that the first page creates the administrator. */
export interface FirstRunQuery {
  execute(): Promise<boolean>;
}
