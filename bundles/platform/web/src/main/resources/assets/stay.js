// Says three minutes ahead that whoever is signed in will be signed out, and covers the page when that has happened: what
// stands on it is nobody's to read. Nothing typed is lost; signed in again in another tab, they uncover it.
document.querySelectorAll('.staying').forEach((bar) => {
  const main = document.getElementById('main'), others = new BroadcastChannel(bar.dataset.stay);
  let end;
  const say = (name) => {
    if (bar.dataset.says === name) return;
    bar.dataset.says = name;
    bar.querySelectorAll('[data-say]').forEach((one) => { one.hidden = one.dataset.say !== name; });
    bar.hidden = !name;
    main.hidden = name === 'gone';
  };
  const look = () => {
    const left = end - Date.now();
    say(left <= 0 ? 'gone' : left <= 180000 ? 'soon' : '');
  };
  const until = (at) => {
    end = at;
    look();
  };
  const here = (seconds) => {
    until(Date.now() + seconds * 1000);
    others.postMessage(end);
  };
  bar.querySelectorAll('button').forEach((button) => button.addEventListener('click', () => {
    fetch(bar.dataset.stay, { headers: { accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json().then((known) => here(known.seconds)) : until(0)))
      .catch(() => {}); // no line at the moment: what was said stays
  }));
  others.onmessage = (heard) => until(heard.data);
  document.addEventListener('visibilitychange', look);
  setInterval(look, 2000);
  here(Number(bar.dataset.left));
});
