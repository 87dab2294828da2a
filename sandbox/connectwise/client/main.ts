document.body.textContent = 'ConnectWise';
