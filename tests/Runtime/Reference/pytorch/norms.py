"""Writes layernorm_*.json and rmsnorm_*.json, in the form of the other files here; run with Debian's python3-torch: /usr/bin/python3 norms.py

PyTorch 1.13 has no RMSNorm: it is composed as x * rsqrt(mean(x^2) + epsilon) * g, as torch.nn.RMSNorm of later versions documents it.
"""
import json

import torch
from torch import nn


class RMSNorm(nn.Module):
    def __init__(self, size, eps=1e-5, gain=True, bias=False):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(size)) if gain else None
        self.bias = nn.Parameter(torch.zeros(size)) if bias else None

    def forward(self, x):
        y = x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.eps)
        y = y if self.weight is None else y * self.weight
        return y if self.bias is None else y + self.bias


class Last(nn.Module):
    """The last state of a recurrent layer."""

    def __init__(self, inputs, units):
        super().__init__()
        self.rnn = nn.RNN(inputs, units, batch_first=True)

    def forward(self, x):
        return self.rnn(x)[0][:, -1]


def tensor(value):
    return {"shape": list(value.shape), "data": [float(f"{x:.9g}") for x in value.detach().flatten().tolist()]}


def case(name, about, model, x, loss, make, settings, steps=5):
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() == 1:    # gains and biases that are told from their start
                parameter.add_(0.3 * torch.randn_like(parameter))
    x.requires_grad_()
    output = model(x)
    is_labels = loss == "cross_entropy"
    target = torch.randint(0, output.shape[1], (x.shape[0],)) if is_labels else torch.randn_like(output)
    criterion = nn.CrossEntropyLoss() if is_labels else nn.MSELoss()
    value = criterion(output, target)
    value.backward()
    result = {
        "name": name, "about": about, "layers": name, "loss": loss, "input": tensor(x), "target": tensor(target.float()) if not is_labels
        else {"shape": list(target.shape), "data": target.tolist()},
        "parameters": {n: tensor(p) for n, p in model.named_parameters()},
        "output": tensor(output), "loss_value": value.item(),
        "gradients": {n: tensor(p.grad) for n, p in model.named_parameters()},
        "input_gradient": tensor(x.grad),
        "optimizer": settings, "steps": steps, "clip_norm": None, "clip_value": None,
    }
    optimizer = make(model.parameters())
    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        value = criterion(model(x), target)
        losses.append(value.item())
        value.backward()
        optimizer.step()
    result["losses"] = losses
    result["parameters_after"] = {n: tensor(p) for n, p in model.named_parameters()}
    result["eval_output_after"] = tensor(model(x))
    with open(name + ".json", "w") as file:
        json.dump(result, file)
        file.write("\n")


torch.manual_seed(12)
sgd = (lambda p: torch.optim.SGD(p, lr=0.1), {"kind": "SGD", "lr": 0.1})
adam = (lambda p: torch.optim.Adam(p, lr=0.01), {"kind": "Adam", "lr": 0.01})
case("layernorm_dense", "Linear 6-19 - LayerNorm - ReLU - Linear 4",
     nn.Sequential(nn.Linear(6, 19), nn.LayerNorm(19), nn.ReLU(), nn.Linear(19, 4)), 3 * torch.randn(12, 6), "cross_entropy", *sgd)
case("layernorm_plain", "LayerNorm without gain and bias, eps 1e-3 - Linear 5-3; inputs with means far from 0",
     nn.Sequential(nn.LayerNorm(5, eps=1e-3, elementwise_affine=False), nn.Linear(5, 3)), 7 + torch.randn(9, 5), "mse", *sgd)
case("layernorm_steps", "LayerNorm of each of 7 steps of 5 features - RNN 6 - LayerNorm - Linear 2",
     nn.Sequential(nn.LayerNorm(5), Last(5, 6), nn.LayerNorm(6), nn.Linear(6, 2)), 2 * torch.randn(8, 7, 5), "mse", *adam)
case("rmsnorm_dense", "Linear 6-19 - RMSNorm - ReLU - Linear 4",
     nn.Sequential(nn.Linear(6, 19), RMSNorm(19), nn.ReLU(), nn.Linear(19, 4)), 3 * torch.randn(12, 6), "cross_entropy", *sgd)
case("rmsnorm_plain", "RMSNorm with a bias and no gain, eps 1e-3 - Linear 5-3",
     nn.Sequential(RMSNorm(5, eps=1e-3, gain=False, bias=True), nn.Linear(5, 3)), 1 + torch.randn(9, 5), "mse", *sgd)
case("rmsnorm_steps", "RMSNorm of each of 7 steps of 5 features - RNN 6 - RMSNorm - Linear 2",
     nn.Sequential(RMSNorm(5), Last(5, 6), RMSNorm(6), nn.Linear(6, 2)), 2 * torch.randn(8, 7, 5), "mse", *adam)
