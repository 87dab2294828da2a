/** How long (ms) the browser may take to read what it saves. */
const READ = 10_000;

/** Saves a file by a link of our own page: no permission for downloads is needed, and nothing is sent. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ);
}
