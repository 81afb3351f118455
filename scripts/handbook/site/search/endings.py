"""What comes off the end of a word, and the words that nobody looks for.

`endings.js` takes the same off what a reader types, and `everyday.js` passes the same words over.
"""

from __future__ import annotations

PARTICLES = (
    "에서부터 으로부터 이라는 이라고 에서는 에서도 에게서 으로는 으로써 으로서 이란 라는 라고 "
    "에서 에게 한테 으로 로서 로써 까지 부터 처럼 보다 이나 이랑 하고 마다 밖에 조차 은 는 이 가 "
    "을 를 의 에 로 와 과 도 만 란 나 랑 들 요 형"
).split()

ENDINGS = (
    "이었 이에 예 이고 이라서 라서 이라면 라면 이거든 거든 거나 이지만 지만 이지 인데 뿐 뿐이 "
    "짜리 고 면 면서 으면 으면서 는데 은데 다면 는다면 려고 으려고 려면 으려면 어야 아야 되어 "
    "어서 아서 어도 아도 을수록 수록 던 며 든지 도록 게 네 죠 는지 은지 인지 던지 을까 는가 느냐 "
    "니까 으니까 더니 다고 자고 냐고 겠 않 습니다 입니다 합니다 됩니다 세 으세 하세 "
    "해야 돼야 해도 해서 하지 하면 하는 하기 하게 하려고 하려면 하려 하러 하며 하던 하여 하거나 "
    "하므 하는지 하니 하자 하도록 한 할 해 했 했지 했어 되지 되고 되면 되는 되기 되어서 되거나 "
    "되던 되도록 된 될 돼 됐 었 았 였 었지 았지 였지 졌지 었어 았어 였어 졌어"
).split()
"""Of verbs, and of nouns that end a sentence (-이에요): off where two syllables remain. What also
ends a noun (지 of 페이지, 기 of 실행기) is not among them.
"""

SILENT = frozenset(
    (
        "그 이 한 두 세 내 첫 새 다 더 또 번 때 수 것 할 하나 안 속 그것 이것 그대 그런 이런 "
        "그래서 그런데 그러니 그러면 그리 다만 어느 무슨 어디 누가 무엇 이렇 이어 때문 역시 "
        "바로 있어 있는 있고 있지 있으 있으면 있어서 있었 없어 아니 아니라 않아 않고 않는 "
        "않은 같은 하는 하지 하고 해 해요 돼 돼요 되는 써요 쓰는 줘 줘요 봐 봐요 보세 나와 "
        "안에 든 둔 볼 장 줄 위 를 는 을 은 의 로 가 에서 라고 라는"
    ).split()
)
"""Words that stand everywhere and ask for nothing."""
