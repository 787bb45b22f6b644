// Suggestions below a search box. The list is fetched once, when the box is first used; what is typed is compared here and
// sent nowhere. Compares as suggest/Typed.java does.
document.querySelectorAll('form.search').forEach((form) => {
  const box = form.q, list = document.createElement('ul'), sound = {};
  let titles, at = -1;
  const set = (e, all) => Object.entries(all).forEach(([k, v]) => e.setAttribute(k, v));
  set(box, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': 'suggest' });
  set(list, { id: 'suggest', role: 'listbox', class: 'suggest', lang: 'zh-CN', 'aria-label': box.labels[0].textContent });
  list.hidden = true;
  form.append(list);

  const load = () => {
    titles = [];
    fetch(form.action + '/suggest/titles', { headers: { accept: 'application/json' } }).then((r) => r.json()).then((all) => {
      Object.entries(all.sounds).forEach(([s, cs]) => [...cs].forEach((c) => (sound[c] ??= []).push(s)));
      titles = all.titles;
      if (box === document.activeElement) show();
    }).catch(() => {});
  };
  const read = (c) => sound[c] ?? (/[a-z0-9]/i.test(c) ? [c.toLowerCase()] : []);
  const spelt = (name, q) => {
    let reached = new Set([0]);
    for (const [i, c] of [...name].entries()) {
      const next = new Set();
      if (!read(c).length && i) continue;
      for (const from of reached) for (const r of read(c)) {
        for (let n = 1; n <= r.length && r[n - 1] === q[from + n - 1]; n++) {
          if (from + n === q.length) return true;
          next.add(from + n);
        }
      }
      reached = next;
    }
  };
  const slip = (name, q) => {
    const wrong = [...q].flatMap((c, i) => (c === name[i] ? [] : [i]));
    return q[1] && name[q.length - 1] && wrong.length === 1 && read(q[wrong[0]]).some((r) => read(name[wrong[0]]).includes(r));
  };
  const rank = (name, q) => {
    const place = name.toLowerCase().indexOf(q);
    if (place >= 0) return place && 1;
    const letters = /^[a-z0-9]+$/.test(q);
    for (let i = 0; i < name.length; i++) if ((letters ? spelt : slip)(name.slice(i), q)) return (letters ? 2 : 4) + !!i;
    return 9;
  };
  const close = () => {
    list.hidden = true;
    at = -1;
    set(box, { 'aria-expanded': false });
    box.removeAttribute('aria-activedescendant');
  };
  const show = () => {
    close();
    const q = box.value.normalize('NFKC').toLowerCase().replace(/ü/g, 'v').replace(/[\s'’]/g, '').slice(0, 40);
    const found = q ? titles.map((t) => [Math.min(...t.map((n) => rank(n, q))), t[0]]).filter((f) => f[0] < 9).sort((a, b) => a[0] - b[0]).slice(0, 8) : [];
    list.replaceChildren(...found.map(([, title], i) => {
      const li = document.createElement('li');
      set(li, { role: 'option', id: 'suggest-' + i, 'aria-selected': false });
      li.textContent = title;
      return li;
    }));
    list.hidden = !found.length;
    set(box, { 'aria-expanded': !list.hidden });
  };
  const choose = (li) => {
    box.value = li.textContent;
    close();
  };
  box.addEventListener('focus', () => titles || load());
  box.addEventListener('input', () => (titles ? show() : load()));
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (e) => {
    const all = [...list.children], step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (e.isComposing) return;
    if (step && !list.hidden) {
      at = (at + step + all.length + (at < 0 && step < 0)) % all.length;
      all.forEach((li, i) => set(li, { 'aria-selected': i === at }));
      set(box, { 'aria-activedescendant': 'suggest-' + at });
      all[at].scrollIntoView({ block: 'nearest' });
    } else if (e.key === 'Escape' && !list.hidden) close();
    else if (e.key === 'Enter' && at >= 0) choose(all[at]);
    else return;
    e.preventDefault();
  });
  list.addEventListener('mousedown', (e) => e.preventDefault());
  list.addEventListener('click', (e) => e.target !== list && choose(e.target));
});
