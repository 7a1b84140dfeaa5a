"""English verbs, as far as their form tells whether they look back or ahead."""

from sayso.times.language import Verbs

VERBS = Verbs(
    past=frozenset(
        "said told was were had did met won lost began took came went saw gave found held "
        "left fell rose sold bought sent kept led ran spoke wrote heard became got made paid "
        "thought felt brought caught taught built spent lent stood understood drew grew knew "
        "threw flew shot fought sought struck broke chose drove wore swore tore bore sank "
        "sang rang hung swung stuck dealt slid shook forgot gone been done seen taken given "
        "known shown written risen fallen hit rode woke froze fled swept slept swam arose laid "
        "didn wasn weren hadn couldn wouldn "
        "withdrew withheld upheld overtook undertook oversaw meant dug clung spun stole".split()
    ),
    future=frozenset(
        "will shall should must might 'll ’ll would could can tentatively upcoming".split()
    ),
    remote=frozenset("would could should might".split()),
    undone=frozenset("not n't t 't ’t have 've ’ve".split()),
    contracted=frozenset({"won't", "won’t"}),
    intent=frozenset(
        "is are be am plan plans planned planning expect expects expected hope hopes hoped "
        "want wants wanted intend intends intended scheduled due set slated agree agreed "
        "agrees vow vows vowed promise promises promised pledge pledged prepare prepared "
        "prepares preparing poised about going decide decided ready likely bound seek seeks "
        "sought aim aims need needs asked urged ordered told called threatened has have".split()
    ),
    present=frozenset("is are has have says does do 're ’re".split()),
    passing=frozenset("is are 're ’re".split()),
    progressive="ing",
    arranged=frozenset(
        "holds meets begins opens starts takes convenes arrives "
        "resumes departs expires comes".split()
    ),
    conditional=frozenset("if unless".split()),
    passive=frozenset("be being".split()),
    scheduled=frozenset("scheduled slated planned expected payable".split()),
    awaited=frozenset("due set effective ahead".split()),
    bygone=frozenset({"since"}),
    endings=("ed",),
    not_verbs=frozenset(
        "united indeed speed hundred armed limited unprecedented alleged proposed suspected "
        "detailed talented related wanted advanced experienced sacred naked wicked hatred "
        "exceed proceed succeed breed need feed seed weed deed heed reed shed sled creed greed "
        "bleed tweed".split()
    ),
    infinitive=frozenset({"to"}),
    deadline=frozenset({"until", "till", "by", "come"}),
    over=frozenset({"had"}),
    conjunctions=frozenset("but and while though so".split()),
    adverbial=frozenset("on in at early late earlier later the".split()),
    determiners=frozenset("the a an his her its their our my your this that these those".split()),
)
