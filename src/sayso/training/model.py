"""The attribution model: a small encoder that finds cues, and a relater that reads round each.

The encoder is MiniLM-L6 (Wang et al. 2020), a six-layer BERT of width 384, with two layers more on
top. To its word embeddings are added embeddings of what the page shows: quotation marks, capitals,
breaks. From its hidden states a first head tags every sub-word flatly. A second one, the relater,
is asked once for every cue: which of the sub-words round it are this cue's source, which its
content? Its answer is a whole label sequence (linear-chain CRF; Lafferty et al. 2001), so that
statements may nest, share words and be discontinuous, and yet their edges are decided as spans.
"""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from sayso.attribution.relating import DISTANCES, PARAGRAPHS, QUOTES, SENTENCES
from sayso.training.examples import FLAT, ROLES

HIDDEN, LAYERS, HEADS, INNER, VOCABULARY, POSITIONS = 384, 8, 12, 1536, 30522, 512
OF_MINILM = 6  # layers, the first ones
FIRST = 101  # the sub-word "[CLS]", with which every window begins
WIDTH, RELATER_HEADS, RELATER_INNER = 128, 4, 256


class Dropout(nn.Module):
    """Dropout (Srivastava et al. 2014) of which eight decisions are drawn at a time.

    A random number for each value is a tenth of a step on a CPU; here each is a byte of a word.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.dropped = round(share * 256)  # of 256

    def forward(self, x: Tensor) -> Tensor:
        """Some values, of any shape; all of them where the model is not being trained."""
        if not self.training:
            return x
        words = torch.empty(-(-x.numel() // 8), dtype=torch.int64).random_(-(2**63), None)
        kept = words.view(torch.uint8)[: x.numel()].view(x.shape) >= self.dropped
        return x * (kept.to(x.dtype) * (256 / (256 - self.dropped)))


class Attention(nn.Module):
    """Scaled dot-product attention with several heads (Vaswani et al. 2017)."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads, self.width = heads, width
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(width, width)
        self.value = nn.Linear(width, width)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x: (batch, length, width); mask: additive, of (batch, heads, length, length)."""
        q, k, v = (self.by_head(part(x)) for part in (self.query, self.key, self.value))
        if torch.onnx.is_in_onnx_export():
            scores = q @ k.transpose(2, 3) / math.sqrt(self.width // self.heads)
            y = functional.softmax(scores if mask is None else scores + mask, -1) @ v
        else:
            y = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        return y.transpose(1, 2).reshape(x.shape[0], -1, self.width)

    def by_head(self, x: Tensor) -> Tensor:
        """(batch, length, width) -> (batch, heads, length, width / heads)."""
        return x.view(x.shape[0], -1, self.heads, self.width // self.heads).transpose(1, 2)


class Layer(nn.Module):
    """One post-norm transformer layer, as BERT has it."""

    def __init__(
        self, width: int, heads: int, inner: int, dropout: float, eps: float = 1e-12
    ) -> None:
        super().__init__()
        self.attention = Attention(width, heads)
        self.attention_out = nn.Linear(width, width)
        self.attention_norm = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.out_norm = nn.LayerNorm(width, eps=eps)
        self.dropout = Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """x: (batch, length, width); mask: as `Attention` has it."""
        x = self.attention_norm(x + self.dropout(self.attention_out(self.attention(x, mask))))
        return self.out_norm(x + self.dropout(self.down(functional.gelu(self.up(x)))))

    def begin_as_nothing(self, below: "Layer") -> None:
        """Take what `below` has learnt to look for, and at first pass on what it says.

        So a deeper model begins as the shallower one (Chen, Goodfellow and Shlens 2016, "Net2Net").
        """
        self.load_state_dict(below.state_dict())
        for added in (self.attention_out, self.down):
            nn.init.zeros_(added.weight)
            nn.init.zeros_(added.bias)
        scale, shift = below.out_norm.weight.detach(), below.out_norm.bias.detach()
        spread = (scale.square().mean() + shift.var()).sqrt()  # of what `below` says
        for norm in (self.attention_norm, self.out_norm):
            nn.init.constant_(norm.weight, spread.item())
            nn.init.constant_(norm.bias, shift.mean().item())


class Encoder(nn.Module):
    """Windows of sub-words -> hidden states and flat tag logits."""

    def __init__(self, layers: int = LAYERS, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.quote = nn.Embedding(4, HIDDEN)
        self.case = nn.Embedding(4, HIDDEN)
        self.opening = nn.Embedding(3, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(HIDDEN, HEADS, INNER, dropout) for _ in range(layers))
        self.flat = nn.Linear(HIDDEN, len(FLAT))
        self.cue = nn.Linear(HIDDEN, 3)
        self.dropout = Dropout(dropout)
        for marks in (self.quote, self.case, self.opening):
            nn.init.zeros_(marks.weight)

    def forward(
        self, ids: Tensor, quote: Tensor, case: Tensor, opening: Tensor, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """All inputs (windows, length); mask is additive, (windows, 1, 1, length).

        Returns hidden states, flat tag logits and cue logits (outside, begin, inside).
        """
        x = self.words(ids) + self.positions.weight[: ids.shape[1]]
        x = x + self.quote(quote) + self.case(case) + self.opening(opening)
        x = self.dropout(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x, self.flat(self.dropout(x)), self.cue(self.dropout(x))

    def load_minilm(self, file: Path) -> None:
        """Take the weights of all-MiniLM-L6-v2 from its safetensors file."""
        theirs = load_file(file)
        names = {
            "attention.self.query": "attention.query", "attention.self.key": "attention.key",
            "attention.self.value": "attention.value", "attention.output.dense": "attention_out",
            "attention.output.LayerNorm": "attention_norm", "intermediate.dense": "up",
            "output.dense": "down", "output.LayerNorm": "out_norm",
        }  # fmt: skip
        ours: dict[str, Tensor] = {
            "words.weight": theirs["embeddings.word_embeddings.weight"],
            "positions.weight": theirs["embeddings.position_embeddings.weight"]
            + theirs["embeddings.token_type_embeddings.weight"][0],
            "norm.weight": theirs["embeddings.LayerNorm.weight"],
            "norm.bias": theirs["embeddings.LayerNorm.bias"],
        }
        for i in range(OF_MINILM):
            for their, our in names.items():
                for part in ("weight", "bias"):
                    ours[f"layers.{i}.{our}.{part}"] = theirs[f"encoder.layer.{i}.{their}.{part}"]
        missing, unexpected = self.load_state_dict(ours, strict=False)
        fresh = {"quote", "case", "opening", "flat", "cue", "layers"}
        assert not unexpected, unexpected
        assert {m.split(".")[0] for m in missing} == fresh, missing
        for layer in self.layers[OF_MINILM:]:
            cast(Layer, layer).begin_as_nothing(cast(Layer, self.layers[OF_MINILM - 1]))


class Relater(nn.Module):
    """For each cue: role logits of the sub-words round it, and whether it is a cue at all."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.token = nn.Linear(HIDDEN, WIDTH)
        self.cue = nn.Linear(HIDDEN, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.sentence = nn.Embedding(SENTENCES, WIDTH)
        self.paragraph = nn.Embedding(PARAGRAPHS, WIDTH)
        self.in_cue = nn.Embedding(2, WIDTH)
        self.quote = nn.Embedding(QUOTES, WIDTH)
        self.tags = nn.Linear(len(FLAT), WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.layer = Layer(WIDTH, RELATER_HEADS, RELATER_INNER, dropout, eps=1e-5)
        self.roles = nn.Linear(WIDTH, len(ROLES))
        self.valid = nn.Linear(WIDTH, 1)
        self.dropout = Dropout(dropout)

    def as_token(self, hidden: Tensor, flat: Tensor) -> Tensor:
        """What a sub-word is to any cue: hidden (…, HIDDEN), flat (…, FLAT) log-probabilities."""
        vector: Tensor = self.token(hidden) + self.tags(flat)
        return vector

    def places(self) -> Tensor:
        """What each of the places that `Contexts` numbers is to a cue, (places, WIDTH)."""
        parts = (self.sentence, self.paragraph, self.in_cue, self.quote)
        table = parts[0].weight
        for part in parts[1:]:
            table = (table.unsqueeze(1) + part.weight).flatten(0, 1)
        return table

    def relate(
        self, token: Tensor, cue: Tensor, real: Tensor, share: Tensor, distance: Tensor,
        place: Tensor, places: Tensor,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        """For c cues and contexts of n sub-words: token (c, n, WIDTH), cue (c, WIDTH).

        The rest is (c, n), as `sayso.attribution.relating.Contexts` has it, and what `places`
        returns. Returns role logits (c, n, ROLES) and validity logits (c,).
        """
        x = token + cue.unsqueeze(1) + self.distance(distance)
        x = self.dropout(self.norm(x + functional.embedding(place, places)))
        mask = ((1.0 - real) * -1e4).to(x.dtype).unsqueeze(1).unsqueeze(1)
        x = self.layer(x, mask)
        in_cue = (share.to(x.dtype).unsqueeze(1) @ x).squeeze(1)
        return self.roles(x), self.valid(in_cue).squeeze(1)


def allowed_transitions() -> Tensor:
    """(ROLES, ROLES) and a first row for the start: 0 where allowed, -1e4 where not."""
    table = torch.zeros(len(ROLES) + 1, len(ROLES))
    for to, role in enumerate(ROLES):
        if role.startswith("I-"):
            inside = {role, "B-" + role[2:]}
            for origin, name in enumerate(("start", *ROLES)):
                if name not in inside:
                    table[origin, to] = -1e4
    return table


class Chain(nn.Module):
    """Linear-chain CRF over roles."""

    def __init__(self) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(len(ROLES) + 1, len(ROLES)))
        self.register_buffer("allowed", allowed_transitions())

    def table(self) -> Tensor:
        """(1 + ROLES, ROLES): the score of each step, the start in the first row."""
        return self.transitions + self.allowed

    def loss(self, logits: Tensor, labels: Tensor, real: Tensor) -> Tensor:
        """Negative log-likelihood of each label sequence, (c,). Padding stands at either end."""
        table = self.table()
        alpha = torch.zeros_like(logits[:, 0])
        score = torch.zeros_like(logits[:, 0, 0])
        started = torch.zeros_like(real[:, 0])
        before = torch.zeros_like(labels[:, 0])
        for i in range(logits.shape[1]):
            here, first = real[:, i], real[:, i] * (1 - started)
            emit = logits[:, i]
            onward = torch.logsumexp(alpha.unsqueeze(2) + table[1:].unsqueeze(0), 1) + emit
            onward = torch.where(first.unsqueeze(1) > 0, table[0] + emit, onward)
            alpha = torch.where(here.unsqueeze(1) > 0, onward, alpha)
            step = torch.where(first > 0, table[0][labels[:, i]], table[before + 1, labels[:, i]])
            score = score + here * (step + emit.gather(1, labels[:, i : i + 1]).squeeze(1))
            before = torch.where(here > 0, labels[:, i], before)
            started = torch.maximum(started, here)
        return torch.logsumexp(alpha, 1) - score


class Model(nn.Module):
    """The three parts that are trained together."""

    def __init__(self, layers: int = LAYERS) -> None:
        super().__init__()
        self.encoder, self.relater, self.chain = Encoder(layers), Relater(), Chain()

    def new_parameters(self) -> Iterator[nn.Parameter]:
        """What MiniLM does not bring."""
        encoder = self.encoder
        own = (encoder.quote, encoder.case, encoder.opening, encoder.flat, encoder.cue)
        for module in (*own, encoder.layers[OF_MINILM:], self.relater, self.chain):
            yield from module.parameters()
