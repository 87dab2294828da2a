/** A login page that lets nobody in: whoever looks for ConnectWise must see that this is something else. */
const form = document.querySelector<HTMLFormElement>('#loginForm');
const message = document.querySelector('#message');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  form.reset();
  message?.replaceChildren('We could not sign you in.');
});
