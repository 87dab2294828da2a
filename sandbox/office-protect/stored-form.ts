/**
 * A target form as older portals serve it: plain HTML of the server, none of whose fields says anything about `autocomplete`, and
 * which the browser may cache. So the browser stores what stands in it. `/forms/text` and `/forms/password`, by the type of the
 * private key's field; the link leads to another page, the button sends the form.
 */

const LABELS = {
  site_url: 'ConnectWise site URL',
  company_id: 'Company ID',
  public_key: 'Public API key',
  private_key: 'Private API key',
  notes: 'Notes',
};

/** Where the pages are. */
export const FORMS = '/forms/';

function pageOf(title: string, body: string, from = ''): string {
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
  <body>
    <script>localStorage.setItem('visited', 'StoredByThePage7'); console.info('StoredByThePage7');</script>
    <h1>${title}</h1>
    <p><a href="${FORMS}elsewhere?from=${from}">Other page</a></p>
    ${body}
  </body>
</html>`;
}

function formPage(type: string): string {
  const inputs = Object.entries(LABELS).map(([name, label]) => {
    const own = name === 'private_key' ? ` type="${type}"` : '';
    return `<p><label>${label} <input name="${name}"${own}></label></p>`;
  });
  return pageOf(
    'ConnectWise',
    `<form method="post" action="${FORMS}saved?from=${type}">${inputs.join('')}<p><button>Check connection</button></p></form>`,
    type,
  );
}

/** The page of an address below `FORMS`. */
export function storedFormPage(path: string): string {
  const name = path.slice(FORMS.length);
  if (name === 'text' || name === 'password') return formPage(name);
  return pageOf(name === 'saved' ? 'Saved' : 'Elsewhere', '<p>Nothing to do here.</p>');
}
