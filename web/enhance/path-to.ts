/** Where a form is sent to. A field called `action` stands in the way of the property of that name. */
export const pathTo = (form: HTMLFormElement): string =>
  new URL(form.getAttribute('action') ?? '', location.href).pathname;
